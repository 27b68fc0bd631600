package io.certwatch.identity.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.util.FileSystemUtils;

class IdentityDataTest {
    private static final List<String> FILES =
            List.of("clients.json", "gateway-client.properties", "passwords.json", "people.json", "signing-key.json");

    /** Complete. Copied by tests of what comes after the first start, because its key and its hashes take a second to make. */
    private static Path made;

    @TempDir
    Path temporary;

    private Path directory;

    @BeforeAll
    static void make(@TempDir Path parent) {
        made = parent.resolve("identity");
        IdentityData.open(made, null);
    }

    @BeforeEach
    void name() {
        directory = temporary.resolve("data/identity");
    }

    @Test
    void makesPeopleOfTwoCompaniesAndOneOfEachRoleWithoutCompany() {
        var data = open();

        assertThat(data.people())
                .extracting(person -> person.company() + " " + person.roles())
                .containsExactlyInAnyOrder(
                        "demo [member]",
                        "demo [viewer]",
                        "harbor [member]",
                        "harbor [viewer]",
                        "null [steward]",
                        "null [operator]");
        assertThat(data.people())
                .allSatisfy(person -> assertThat(new BCryptPasswordEncoder()
                                .matches(data.passwords().get(person.name()), person.password()))
                        .isTrue());
    }

    @Test
    void makesOtherSecretsInEveryDirectory() {
        var data = open();
        var other = IdentityData.open(temporary.resolve("other"), null);

        assertThat(other.passwords().values())
                .doesNotContainAnyElementsOf(data.passwords().values());
        assertThat(other.clients()).doesNotContainAnyElementsOf(data.clients());
        assertThat(other.gateway()).isNotEqualTo(data.gateway());
        assertThat(other.signingKey()).isNotEqualTo(data.signingKey());
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void showsTheFilesToTheirOwnerOnly() throws IOException {
        open();
        Files.setPosixFilePermissions(directory.resolve("clients.json"), PosixFilePermissions.fromString("rw-r--r--"));

        open();

        assertThat(modes())
                .hasSize(FILES.size())
                .allSatisfy(mode -> assertThat(mode).isEqualTo("rw-------"));
        assertThat(mode(directory)).isEqualTo("rwx------");
    }

    @Test
    void completesAFirstStartThatWasInterrupted() throws IOException {
        copyMade();
        var before = open();
        for (var file : List.of("people.json", "signing-key.json")) Files.delete(directory.resolve(file));
        Files.writeString(directory.resolve("people.json.unfinished"), "[{");

        var after = open();

        assertThat(after.passwords()).isEqualTo(before.passwords());
        assertThat(after.clients()).isEqualTo(before.clients());
        assertThat(new BCryptPasswordEncoder()
                        .matches(
                                before.passwords().get("li.na"),
                                after.people().getFirst().password()))
                .isTrue();
        try (var files = Files.list(directory)) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactlyInAnyOrderElementsOf(FILES);
        }
    }

    @Test
    void readsPeopleWithOneNameOfEarlierFiles() throws IOException {
        copyMade();
        Files.writeString(
                directory.resolve("people.json"),
                "[{\"name\": \"li.na\", \"fullName\": \"Li Na\", \"company\": \"demo\", \"roles\": [\"member\"],"
                        + " \"password\": \"x\"}]");

        assertThat(open().people())
                .containsExactly(new Person("li.na", "Li Na", null, null, "demo", List.of("member"), "x"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        people.json               | [{"name": "li.na", "fullName"                        | Unexpected end-of-input
        people.json               | [{"name": "li.na", "fullName": "Li", "roles": ["x"]}] | "password" is missing
        people.json               | [{"name": "li.na", "givenName": "娜", "roles": ["x"]}] | "familyName" is missing
        people.json               | []  x                                                | Unrecognized token
        passwords.json            | {"li.na": ""}                                        | "li.na" is missing
        clients.json              | ''                                                   | No content
        clients.json              | [{"clientId": "a", "clientSecret": "b"}]             | "roles" is missing
        clients.json              | {"clientId": "a"}                                    | Cannot deserialize
        gateway-client.properties | certwatch.signin.client-id=gateway                   | "client-secret" is missing
        signing-key.json          | {"kty": "RSA", "n": "AQ                              | it is not an RSA key
        signing-key.json          | {"kty": "RSA", "n": "AQAB", "e": "AQAB"}             | the private part of the key is missing
        """)
    void rejectsADamagedFileAndChangesNothing(String file, String content, String problem) throws IOException {
        copyMade();
        Files.writeString(directory.resolve(file), content);

        assertThatThrownBy(this::open)
                .isInstanceOf(UnusableIdentityFile.class)
                .hasMessageStartingWith(directory.resolve(file) + " is damaged: ")
                .hasMessageContaining(problem)
                .hasMessageContaining("delete the directory " + directory);
        assertThat(directory.resolve(file)).hasContent(content);
    }

    @Test
    void rejectsPeopleWithoutPasswords() throws IOException {
        copyMade();
        Files.delete(directory.resolve("passwords.json"));

        assertThatThrownBy(this::open)
                .hasMessageStartingWith(
                        directory.resolve("passwords.json") + " is missing, although people.json is there");
    }

    @Test
    void takesTheSecretOfTheGatewayFromASetting() {
        var data = IdentityData.open(directory, "given");

        assertThat(data.gateway()).isEqualTo(new GatewayClient("gateway", "given"));
        assertThat(directory.resolve("gateway-client.properties")).doesNotExist();
    }

    private void copyMade() throws IOException {
        FileSystemUtils.copyRecursively(made, directory);
    }

    private IdentityData open() {
        return IdentityData.open(directory, null);
    }

    private List<String> modes() throws IOException {
        try (var files = Files.list(directory)) {
            return files.map(IdentityDataTest::mode).toList();
        }
    }

    private static String mode(Path path) {
        try {
            return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
