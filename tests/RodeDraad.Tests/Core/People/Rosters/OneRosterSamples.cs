using System.Text;

namespace RodeDraad.Tests.Core.People.Rosters;

/// <summary>A small school in OneRoster 1.1 and 1.2: one homeroom, one subject class, two learners, a mentor and a guardian.</summary>
internal static class OneRosterSamples
{
    public static Dictionary<string, string> Version11() => new(StringComparer.Ordinal)
    {
        ["manifest.csv"] = """
            propertyName,value
            manifest.version,1.0
            oneroster.version,1.1
            file.academicSessions,bulk
            file.classes,bulk
            file.courses,bulk
            file.demographics,bulk
            file.enrollments,bulk
            file.orgs,bulk
            file.users,bulk
            file.results,absent
            """,
        ["orgs.csv"] = """
            sourcedId,status,dateLastModified,name,type,identifier,parentSourcedId
            s1,,,Het Vlechtwerk,school,99XX,
            d1,,,havo,department,,s1
            """,
        ["academicSessions.csv"] = """
            sourcedId,status,dateLastModified,title,type,startDate,endDate,parentSourcedId,schoolYear
            y1,,,2026-2027,schoolYear,2026-08-01,2027-07-31,,2027
            """,
        ["courses.csv"] = """
            sourcedId,status,dateLastModified,schoolYearSourcedId,title,courseCode,grades,orgSourcedId,subjects,subjectCodes
            c1,,,y1,Wiskunde B,WIB,04,d1,,
            """,
        ["classes.csv"] = """
            sourcedId,status,dateLastModified,title,grades,courseSourcedId,classCode,classType,location,schoolSourcedId,termSourcedIds,subjects,subjectCodes,periods
            k1,,,4h1,04,c1,4h1,homeroom,,d1,y1,,,
            k2,,,4h1 wiskunde B,04,c1,4h1.wib,scheduled,,d1,y1,,,
            """,
        ["users.csv"] = """
            sourcedId,status,dateLastModified,enabledUser,orgSourcedIds,role,username,userIds,givenName,familyName,middleName,identifier,email,sms,phone,agentSourcedIds,grades,password,metadata.tussenvoegsel
            u1,,,true,s1,student,noor,{LDAP:noor},Noor,Berg,,100234,noor@voorbeeld.test,,,p1,04,geheim123,van den
            u2,,,true,s1,student,emre,,Emre,de Ruijter,,100240,emre@voorbeeld.test,,,,04,geheim124,
            u3,,,true,s1,teacher,had,,Karim,Haddou,,HAD,k.haddou@voorbeeld.test,,,,,geheim125,
            p1,,,true,s1,parent,ouder,,Wim,van den Berg,,,wim@voorbeeld.test,,,,,geheim126,
            """,
        ["enrollments.csv"] = """
            sourcedId,status,dateLastModified,classSourcedId,schoolSourcedId,userSourcedId,role,primary,beginDate,endDate
            e1,,,k1,s1,u1,student,,2026-08-01,2027-07-31
            e2,,,k1,s1,u2,student,,2026-08-01,2027-07-31
            e3,,,k2,s1,u1,student,,,
            e4,,,k1,s1,u3,teacher,true,,
            e5,,,k2,s1,u3,teacher,false,,
            """,
        ["demographics.csv"] = """
            sourcedId,status,dateLastModified,birthDate,sex
            u1,,,2010-04-03,female
            """,
    };

    public static Dictionary<string, string> Version12()
    {
        var files = Version11();
        files["manifest.csv"] = files["manifest.csv"].Replace("1.1", "1.2", StringComparison.Ordinal) + "\nfile.roles,bulk";
        files["users.csv"] = """
            sourcedId,status,dateLastModified,enabledUser,username,userIds,givenName,familyName,middleName,identifier,email,sms,phone,agentSourcedIds,grades,password,userMasterIdentifier,resourceSourcedIds,preferredGivenName,preferredMiddleName,preferredFamilyName,primaryOrgSourcedId,pronouns
            u1,,,true,noor,,Eleonora,van den Berg,,100234,noor@voorbeeld.test,,,p1,04,,https://ketenid.nl/201703/abc,,Noor,,,s1,
            u2,,,true,emre,,Emre,de Ruijter,,100240,emre@voorbeeld.test,,,,04,,,,,,,s1,
            u3,,,true,had,,Karim,Haddou,,HAD,k.haddou@voorbeeld.test,,,,,,,,,,,s1,
            p1,,,true,ouder,,Wim,van den Berg,,,wim@voorbeeld.test,,,,,,,,,,,s1,
            """;
        files["roles.csv"] = """
            sourcedId,status,dateLastModified,userSourcedId,roleType,role,beginDate,endDate,orgSourcedId,userProfileSourcedId
            r1,,,u1,primary,student,,,s1,
            r2,,,u2,primary,student,,,s1,
            r3,,,u3,primary,teacher,,,s1,
            r4,,,u3,secondary,counselor,,,s1,
            r5,,,p1,primary,parent,,,s1,
            """;
        files["userProfiles.csv"] = "sourcedId,status,dateLastModified,userSourcedId,profileType,vendorId,applicationId,description,credentialType,username,password\n";
        return files;
    }

    public static byte[] Zip(Dictionary<string, string> files, string folder = "")
        => RosterSamples.Zip([.. files.Select(file => (folder + file.Key, Encoding.UTF8.GetBytes(file.Value)))]);
}
