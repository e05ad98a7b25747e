function counter() {
  var count = 0;
  const fs = [];
  for (let i = 0; i < 3; i++) fs.push(() => i + count);
  function up() { return ++count; }
  return { up, fs, me: () => this, args: () => arguments.length };
}
