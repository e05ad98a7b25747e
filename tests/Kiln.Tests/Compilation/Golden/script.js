let a = 1;
const b = a;
var c = () => this;
function d() {}
function d() { return 1 }
{ function e() {} }
switch (c) { case 1: let x = 1; break; default: x; }
c;
