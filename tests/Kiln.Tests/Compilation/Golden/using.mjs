{
  using a = f();
  await using b = a;
  g(a, b);
}
for (using c of f()) c();
