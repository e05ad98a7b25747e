using System.Text;
using Kiln.Builtins;
using Kiln.Caching;

namespace Kiln.Modules;

/// <summary>What the attribute <c>type</c> makes of a file; part of the module map's key.</summary>
internal enum ContentType : byte { Json, Text, Bytes }

/// <content>Modules that are a value: JSON, text and bytes. Archives keep their files as they are.</content>
internal sealed partial class ModuleLoader
{
    /// <summary>CreateDefaultExportSyntheticModule (ECMA-262 §16.2.1.8.2).</summary>
    private SyntheticModuleRecord LoadContent(ResolvedModule resolved, ContentType type)
    {
        byte[] bytes = resolved.Path is { } path ? ReadContent(resolved, path) : DecodeDataUrl(resolved.Url);
        JsValue value = type switch
        {
            ContentType.Json => ParseJsonModule(resolved, ModuleSource.Decode(bytes)),
            ContentType.Text => JsValue.FromString(ModuleSource.Decode(bytes)),
            // NOTE: the proposal has an immutable buffer; this one is a module's own, and everybody who imports it sees the same.
            _ => JsValue.FromObject(TypedArrays.CreateUint8Array(_realm, bytes)),
        };
        return new SyntheticModuleRecord(_realm, resolved.Url, ["default"], module => module.SetExport("default", value)) { Content = resolved };
    }

    /// <summary>ParseJSONModule (§16.2.1.8.3).</summary>
    private JsValue ParseJsonModule(ResolvedModule resolved, string text)
    {
        try
        {
            return JsonParser.Parse(_realm, text);
        }
        catch (ThrowCompletion thrown) when (thrown.Value.TryObject<JsError>() is { } error)
        {
            // Node names the file in front of the parser's message.
            throw Errors.SyntaxError($"{resolved.Location}: {TypeConversion.ToMessageText(error.Get(Names.Message))}");
        }
    }

    private byte[] ReadContent(ResolvedModule resolved, string path)
    {
        if (resolved.Row >= 0) return ReadBuilt(resolved.Row);
        if (Cache is not { KeepsTexts: true } cache) return ReadSource(path).Bytes;
        byte[]? kept = cache.LookupText(path, resolved.Epoch == Resolver.Files.Epoch ? resolved.Status : default, out CacheMissReason reason);
        if (kept is null)
        {
            SourceFile source = ReadSource(path);
            kept = source.Bytes;
            // The same bytes under another identity are a hit that the archive is to know by it.
            if (cache.HasText(source)) reason = CacheMissReason.None;
            cache.SaveText(source);
        }
        cache.CountText(path, reason);
        return kept;
    }

    private static byte[] DecodeDataUrl(string url)
    {
        int comma = url.IndexOf(',');
        string body = url[(comma + 1)..];
        int fragment = body.IndexOf('#');
        if (fragment >= 0) body = body[..fragment];
        if (!url.AsSpan(0, comma).EndsWith(";base64")) return Encoding.UTF8.GetBytes(FileUrl.Decode(body));
        byte[] bytes = new byte[body.Length];
        return Convert.TryFromBase64String(FileUrl.Decode(body), bytes, out int length) ? bytes[..length] : [];
    }
}
