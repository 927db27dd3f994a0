export function ItemsSection() {
  return null;
}
