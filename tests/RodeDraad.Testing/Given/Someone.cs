using RodeDraad.Core.People;

namespace RodeDraad.Testing.Given;

/// <summary>Somebody who can sign in: an account, and who it is at a school or a board.</summary>
/// <param name="Name">Full name as pages show it.</param>
/// <param name="Email">What is typed at sign-in; the password is <see cref="GivenSchool.Password"/>.</param>
/// <param name="AccountId">The account.</param>
/// <param name="MembershipId">Its membership of the school or board.</param>
/// <param name="SchoolId">Null for a board.</param>
/// <param name="Person">Null for a board.</param>
public sealed record Someone(string Name, string Email, Guid AccountId, Guid MembershipId, Guid? SchoolId, Person? Person)
{
    /// <summary>The person at the school.</summary>
    public Guid Id => Person?.Id ?? throw new InvalidOperationException($"{Name} is no person at a school.");

    public override string ToString() => Name;
}
