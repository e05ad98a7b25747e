global using System.Diagnostics;
global using System.Diagnostics.CodeAnalysis;
global using System.Runtime.CompilerServices;
global using System.Runtime.InteropServices;
global using Kiln.Objects;
global using Kiln.Operations;
global using Kiln.Realms;
global using Kiln.Values;
