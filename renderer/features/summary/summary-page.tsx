export function SummaryPage() {
  return <div>SummaryPage</div>;
}
