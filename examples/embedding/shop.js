export const total = items => items.reduce((sum, item) => sum + item.price * item.count, 0);

export async function checkout(items) {
  const receipt = await printReceipt(`${items.length} items, ${total(items)} to pay`);
  return { receipt, items: items.length };
}
