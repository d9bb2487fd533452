using RodeDraad.Core.Schools;
using RodeDraad.Testing.Given;
using RodeDraad.Testing.Html;
using RodeDraad.Tests.House;

namespace RodeDraad.Tests.Pages.Manage;

/// <summary>A small school of a test's own on the shared application, with its administrator signed in.</summary>
internal sealed class ManageHouse
{
    public required GivenSchool School { get; init; }
    public required Visitor Bea { get; init; }
    public required Someone Administrator { get; init; }
    public required Group Group { get; init; }
    public required Group Other { get; init; }
    public required Someone Noor { get; init; }
    public required Someone Mentor { get; init; }

    public static async Task<ManageHouse> OpenAsync(Sample sample)
    {
        var school = GivenSchool.In(sample.App, "De Werkplaats");
        var (group, other) = (school.Group("4H1"), school.Group("4H2"));
        var house = new
        {
            Administrator = school.Administrator(),
            Noor = school.Learner("Noor", group, "Öztürk"),
            Mentor = school.Mentor(group, "Karim"),
        };
        await school.SaveAsync();
        return new ManageHouse
        {
            School = school,
            Group = group,
            Other = other,
            Administrator = house.Administrator,
            Noor = house.Noor,
            Mentor = house.Mentor,
            Bea = await sample.App.SignInAsync(house.Administrator),
        };
    }
}
