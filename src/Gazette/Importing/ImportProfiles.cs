using Gazette.Importing.Profiles;

namespace Gazette.Importing;

/// <summary>THE list of profiles: the first that knows where the text stands is asked for it, all that recognise a page for the
/// rest.</summary>
internal static class ImportProfiles
{
    public static IReadOnlyList<ImportProfile> All { get; } =
    [
        HanwebProfile.Profile,
        FounderProfile.Profile,
        TrsProfile.Profile,
        KaipuProfile.Profile,
        VsbProfile.Profile,
        WebPlusProfile.Profile,
        DedeProfile.Profile,
        EmpireProfile.Profile,
        PhpcmsProfile.Profile,
        WordPressProfile.Profile,
        WeChatProfile.Profile,
        GovernmentTags.Profile,
        StructuredProfile.Profile,
    ];
}
