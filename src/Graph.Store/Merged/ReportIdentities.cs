using System.Collections.Immutable;
using Graph.Model.Merging;

namespace Graph.Store.Merged;

/// <summary>A report's identities as bytes, in the order of ids.</summary>
internal static class ReportIdentities
{
    public static byte[] Write(ReportIdentity identity)
    {
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes);
        writer.Write7BitEncodedInt(identity.United.Count);
        foreach (var (own, united) in identity.United.OrderBy(each => each.Key, StringComparer.Ordinal))
        {
            writer.Write(own);
            writer.Write(united);
        }

        writer.Write7BitEncodedInt(identity.Turned.Count);
        foreach (var match in identity.Turned.Order(StringComparer.Ordinal))
        {
            writer.Write(match);
        }

        writer.Flush();
        return bytes.ToArray();
    }

    /// <exception cref="InvalidDataException">The bytes are not what <see cref="Write"/> writes.</exception>
    public static ReportIdentity Read(byte[] identity)
    {
        try
        {
            using var reader = new BinaryReader(new MemoryStream(identity));
            var united = ReportIdentity.Own.United.ToBuilder();
            for (var left = reader.Read7BitEncodedInt(); left > 0; left--)
            {
                united[reader.ReadString()] = reader.ReadString();
            }

            var turned = ReportIdentity.Own.Turned.ToBuilder();
            for (var left = reader.Read7BitEncodedInt(); left > 0; left--)
            {
                turned.Add(reader.ReadString());
            }

            return new ReportIdentity(united.ToImmutable(), turned.ToImmutable());
        }
        catch (Exception error) when (error is IOException or FormatException)
        {
            throw new InvalidDataException("what became of a report's ids can't be read.", error);
        }
    }
}
