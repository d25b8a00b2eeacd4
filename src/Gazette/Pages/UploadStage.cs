namespace Gazette.Pages;

/// <summary>
/// When a file should be uploaded: what a page needs before the page, and the page before the lists that lead to it.
/// </summary>
public enum UploadStage
{
    Asset,
    Page,
    List,
}
