export function PoolPage() {
  return <div>PoolPage</div>;
}
