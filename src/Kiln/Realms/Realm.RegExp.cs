using Kiln.Builtins;

namespace Kiln.Realms;

/// <content>What regular expressions keep per realm.</content>
internal sealed partial class Realm
{
    private RegExpState? _regExp;

    public RegExpState RegExp => _regExp ??= new RegExpState(this);
}
