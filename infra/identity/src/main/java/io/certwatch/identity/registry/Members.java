package io.certwatch.identity.registry;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Who is there at the first start: people of two companies, one of each role that people have, and one client per role and company. */
final class Members {
    private static final List<String> COMPANIES = List.of("demo", "harbor");
    private static final List<String> ROLES_IN_COMPANIES = List.of("member", "viewer", "integrator");
    private static final List<String> ROLES_WITHOUT_COMPANY = List.of("steward", "operator");

    private static final List<Member> PEOPLE = List.of(
            new Member("li.na", "Li Na", "demo", "member"),
            new Member("wang.wei", "Wang Wei", "demo", "viewer"),
            new Member("chen.jie", "Chen Jie", "harbor", "member"),
            new Member("zhang.min", "Zhang Min", "harbor", "viewer"),
            new Member("zhao.lei", "Zhao Lei", null, "steward"),
            new Member("sun.yu", "Sun Yu", null, "operator"));

    private record Member(
            String name, String fullName, @Nullable String company, String role) {}

    private Members() {}

    static List<String> names() {
        return PEOPLE.stream().map(Member::name).toList();
    }

    /** @param hash the hash of a password */
    static List<Person> people(Map<String, String> passwords, UnaryOperator<String> hash) {
        return PEOPLE.stream()
                .map(member -> new Person(
                        member.name(),
                        member.fullName(),
                        member.company(),
                        List.of(member.role()),
                        hash.apply(passwords.getOrDefault(member.name(), Secrets.forPeople()))))
                .toList();
    }

    static List<MachineClient> clients() {
        List<MachineClient> clients = new ArrayList<>();
        for (var company : COMPANIES) {
            for (var role : ROLES_IN_COMPANIES) clients.add(client(company + "-" + role, company, role));
        }
        for (var role : ROLES_WITHOUT_COMPANY) clients.add(client(role, null, role));
        return clients;
    }

    private static MachineClient client(String id, @Nullable String company, String role) {
        return new MachineClient(id, Secrets.forPrograms(), company, List.of(role));
    }
}
