using Gazette.Diagnostics;
using Gazette.Pages;
using Gazette.Pictures;
using Gazette.Storage;
using Gazette.Threading;

namespace Gazette.Building;

/// <summary>Finds the pictures that cannot be decoded, as a build would, and makes none.</summary>
internal static class PictureTrial
{
    /// <summary>Gives how many were decoded.</summary>
    /// <param name="pictures">What builds make.</param>
    /// <param name="memory">Knows what the last one made, which needs no second look.</param>
    public static int Run(string siteFolder, IEnumerable<MadePictures> pictures, BuildMemory memory, DiagnosticBag bag)
    {
        // Several articles may show one picture.
        MadePictures[] unknown = [.. pictures.Where(made => !IsMade(made, memory.Last)).DistinctBy(made => made.File)];
        if (unknown.Length == 0 || !VipsLibrary.IsLoaded)
            return 0;
        var workshop = new PictureWorkshop(memory.Pictures);
        var decoded = 0;
        WorkerThreads.ForEach(unknown.Length, i =>
        {
            var made = unknown[i];
            try
            {
                if (workshop.Try(Path.Combine(siteFolder, made.File), made.Order, made.Variants.Count))
                    Interlocked.Increment(ref decoded);
            }
            catch (PictureException fault)
            {
                bag.Add(fault is SourcePictureException
                    ? DiagnosticCatalog.UnreadableFile(made.File) : DiagnosticCatalog.PictureNotMade(made.File));
            }
        });
        return decoded;
    }

    private static bool IsMade(MadePictures made, BuildManifest last)
    {
        for (var i = 0; i < made.Variants.Count; i++)
            if (last.Files.Find(made.Variants[i].Address)?.Fingerprint != made.Fingerprint(i))
                return false;
        return true;
    }
}
