using Microsoft.AspNetCore.Identity;

namespace MappingSync.Runner.Security;

/// <summary>Hashes and checks the password of the pages, in the format of ASP.NET Core Identity (PBKDF2, salted).</summary>
internal static class PagePassword
{
    /// <summary>The fewest characters of a password.</summary>
    public const int MinLength = 12;

    /// <summary>The most characters of a password.</summary>
    public const int MaxLength = 256;

    private const byte CurrentFormat = 0x01;

    // Format marker, pseudo-random function, iterations, salt length, then a salt and a key of at least 16 bytes each.
    private const int FewestBytes = 1 + 4 + 4 + 4 + 16 + 16;
    private static readonly PasswordHasher<string> Hasher = new();

    /// <summary>Makes a hash for the settings file.</summary>
    public static string Hash(string password) => Hasher.HashPassword(string.Empty, password);

    /// <summary>Whether a password belongs to a hash; the time does not tell how near it is.</summary>
    public static bool Matches(string hash, string password) =>
        password.Length <= MaxLength && Hasher.VerifyHashedPassword(string.Empty, hash, password) != PasswordVerificationResult.Failed;

    /// <summary>Whether a text can be a hash.</summary>
    public static bool IsHash(string text)
    {
        var bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text, bytes, out var length) && length >= FewestBytes && bytes[0] == CurrentFormat;
    }
}
