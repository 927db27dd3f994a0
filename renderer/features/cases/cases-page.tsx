export function CasesPage() {
  return <div>CasesPage</div>;
}
