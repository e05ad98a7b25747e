const a = [1, 2, 3, 4]; delete a[1]; delete a[3];
log(a, a.length, 1 in a, a[3]); a.push(5); a[1] = 'again';
log(a); delete a[4];
log(a.pop(), a);
