package io.certwatch.identity.registry;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The accounts of the first start: people of two companies, one of each role that people have, and one client per role and company. */
final class FirstAccounts {
    private static final List<String> COMPANIES = List.of("demo", "harbor");
    private static final List<String> ROLES_IN_COMPANIES = List.of("member", "viewer", "integrator");
    private static final List<String> ROLES_WITHOUT_COMPANY = List.of("steward", "operator");

    private static final List<FirstPerson> PEOPLE = List.of(
            new FirstPerson("li.na", "娜", "李", "demo", "member"),
            new FirstPerson("wang.wei", "伟", "王", "demo", "viewer"),
            new FirstPerson("chen.jie", "杰", "陈", "harbor", "member"),
            new FirstPerson("zhang.min", "敏", "张", "harbor", "viewer"),
            new FirstPerson("zhao.lei", "磊", "赵", null, "steward"),
            new FirstPerson("sun.yu", "宇", "孙", null, "operator"));

    private record FirstPerson(
            String name,
            String givenName,
            String familyName,
            @Nullable String company,
            String role) {}

    private FirstAccounts() {}

    static List<String> names() {
        return PEOPLE.stream().map(FirstPerson::name).toList();
    }

    /** @param hash the hash of a password */
    static List<Person> people(Map<String, String> passwords, UnaryOperator<String> hash) {
        return PEOPLE.stream()
                .map(person -> new Person(
                        person.name(),
                        null,
                        person.givenName(),
                        person.familyName(),
                        person.company(),
                        List.of(person.role()),
                        hash.apply(passwords.getOrDefault(person.name(), Secrets.forPeople()))))
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
