using System.Security.Cryptography;
using System.Text;

namespace Graph.Cli;

/// <summary>Where the program's own data lies: beside the program.</summary>
internal static class DataFolder
{
    public static string Default { get; } = Path.Combine(AppContext.BaseDirectory, "data");

    /// <summary>Lower-case hex SHA-256 over names and contents of all files of the program's data and of the user's, whatever the machine's order of files.</summary>
    public static string Hash(IEnumerable<string> userData)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var root in userData.Prepend(Default))
        {
            var files = Directory.GetFiles(root, "*", SearchOption.AllDirectories)
                .Select(path => (Name: Path.GetRelativePath(root, path).Replace('\\', '/'), Path: path))
                .OrderBy(file => file.Name, StringComparer.Ordinal);
            foreach (var (name, path) in files)
            {
                hash.AppendData(Encoding.UTF8.GetBytes(name + "\n"));
                hash.AppendData(SHA256.HashData(File.ReadAllBytes(path)));
            }
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
