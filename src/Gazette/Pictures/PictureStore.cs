using System.Buffers.Binary;
using System.Globalization;
using Gazette.Files;
using Gazette.Hashing;

namespace Gazette.Pictures;

/// <summary>
/// Pictures that were made once, in a folder of out/memory/: what is made of one file in one file, by the digest of the bytes and
/// of what was ordered. All builds of a site share it. What does not fit its checksum is not trusted.
/// </summary>
/// <param name="folder">Absolute; need not exist.</param>
/// <param name="forgets">Whether nothing in it is to be used.</param>
internal sealed class PictureStore(string folder, bool forgets)
{
    /// <summary>What was made before; null when there is nothing that can be trusted.</summary>
    /// <param name="count">How many pictures it must be.</param>
    public byte[][]? Find(ulong key, int count)
    {
        var path = PathOf(key);
        if (forgets || FileState.At(path) is not { Kind: FileKind.File, Length: <= int.MaxValue })
            return null;
        var bytes = File.ReadAllBytes(path);
        if (bytes.Length < 8 || BinaryPrimitives.ReadUInt64LittleEndian(bytes) != ContentHash.Of(bytes.AsSpan(8)))
            return null;
        var pictures = new List<byte[]>(count);
        for (var place = 8; place < bytes.Length; place += 4 + pictures[^1].Length)
            pictures.Add(bytes.AsSpan(place + 4, BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(place))).ToArray());
        return pictures.Count == count ? [.. pictures] : null;
    }

    /// <exception cref="IOException">The disk is full or the folder cannot be written.</exception>
    public void Save(ulong key, byte[][] pictures)
    {
        var bytes = new byte[8 + pictures.Sum(picture => 4 + picture.Length)];
        var place = 8;
        foreach (var picture in pictures)
        {
            BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(place), picture.Length);
            picture.CopyTo(bytes, place + 4);
            place += 4 + picture.Length;
        }

        BinaryPrimitives.WriteUInt64LittleEndian(bytes, ContentHash.Of(bytes.AsSpan(8)));
        Directory.CreateDirectory(folder);
        AtomicFile.Replace(PathOf(key), unfinished => File.WriteAllBytes(unfinished, bytes));
    }

    /// <summary>Takes away what no site of this folder has any more.</summary>
    /// <param name="used">Keys of all pictures of the sites; asked for when there is a store.</param>
    public void Sweep(Func<IReadOnlySet<ulong>> used)
    {
        if (!Directory.Exists(folder))
            return;
        var keys = used();
        foreach (var file in Directory.GetFiles(folder))
            if (!ulong.TryParse(Path.GetFileName(file), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var key)
                || !keys.Contains(key))
                File.Delete(file);
    }

    private string PathOf(ulong key) => Path.Combine(folder, key.ToString("x16", CultureInfo.InvariantCulture));
}
