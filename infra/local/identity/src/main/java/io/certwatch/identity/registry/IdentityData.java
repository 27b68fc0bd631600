package io.certwatch.identity.registry;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * All that the provider knows. It is made at the first start and kept in a directory: {@code people.json}, {@code passwords.json},
 * {@code clients.json}, {@code gateway-client.properties} and {@code signing-key.json}.
 */
public record IdentityData(
        List<Person> people,
        Map<String, String> passwords,
        List<MachineClient> clients,
        GatewayClient gateway,
        RSAKey signingKey) {
    /** The file of the clients, for scripts. */
    public static final String CLIENTS = "clients.json";

    private static final int KEY_BITS = 2048;
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    public IdentityData {
        people = List.copyOf(people);
        passwords = Map.copyOf(passwords);
        clients = List.copyOf(clients);
    }

    /**
     * Reads the files, and makes those that do not exist.
     *
     * @param gatewaySecret the secret of the gateway's client if it is not to be kept in a file
     * @throws UnusableIdentityFile if a file is damaged or cannot be read or written
     */
    public static IdentityData open(Path directory, @Nullable String gatewaySecret) {
        OwnerFile.createDirectory(directory);
        var passwords = passwords(directory);
        return new IdentityData(
                people(directory, passwords),
                passwords,
                clients(directory),
                gatewaySecret == null ? gateway(directory) : new GatewayClient(GatewayClient.CLIENT_ID, gatewaySecret),
                signingKey(directory));
    }

    /** Written before the people, so that a crash between the two leaves no person whose password nobody knows. */
    private static Map<String, String> passwords(Path directory) {
        var file = new OwnerFile(directory.resolve("passwords.json"));
        if (!file.exists() && new OwnerFile(directory.resolve("people.json")).exists())
            throw new UnusableIdentityFile(file.path(), "is missing, although people.json is there");
        return file.readOrCreate(IdentityData::readPasswords, () -> {
            var made = new LinkedHashMap<String, String>();
            FirstAccounts.names().forEach(name -> made.put(name, Secrets.forPeople()));
            return json(made);
        });
    }

    private static Map<String, String> readPasswords(String text) {
        Map<String, String> passwords = JSON.readValue(text, new TypeReference<>() {});
        passwords.forEach(Required::text);
        return passwords;
    }

    private static List<Person> people(Path directory, Map<String, String> passwords) {
        return new OwnerFile(directory.resolve("people.json"))
                .readOrCreate(
                        IdentityData::readPeople,
                        () -> json(FirstAccounts.people(passwords, new BCryptPasswordEncoder()::encode)));
    }

    private static List<Person> readPeople(String text) {
        List<Person> people = JSON.readValue(text, new TypeReference<>() {});
        rejectDuplicates("name", people.stream().map(Person::name).toList());
        return people;
    }

    private static List<MachineClient> clients(Path directory) {
        return new OwnerFile(directory.resolve(CLIENTS))
                .readOrCreate(IdentityData::readClients, () -> json(FirstAccounts.clients()));
    }

    private static List<MachineClient> readClients(String text) {
        List<MachineClient> clients = JSON.readValue(text, new TypeReference<>() {});
        rejectDuplicates(
                "clientId", clients.stream().map(MachineClient::clientId).toList());
        return clients;
    }

    private static void rejectDuplicates(String field, List<String> values) {
        if (values.stream().distinct().count() < values.size())
            throw new IllegalArgumentException("the same \"" + field + "\" occurs twice");
    }

    private static GatewayClient gateway(Path directory) {
        return new OwnerFile(directory.resolve(GatewayClient.FILE))
                .readOrCreate(
                        IdentityData::readGateway,
                        () -> "%s=%s%n%s=%s%n"
                                .formatted(
                                        GatewayClient.ID_SETTING,
                                        GatewayClient.CLIENT_ID,
                                        GatewayClient.SECRET_SETTING,
                                        Secrets.forPrograms()));
    }

    private static GatewayClient readGateway(String text) {
        var properties = new Properties();
        try {
            properties.load(new StringReader(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new GatewayClient(
                properties.getProperty(GatewayClient.ID_SETTING, ""),
                properties.getProperty(GatewayClient.SECRET_SETTING, ""));
    }

    private static RSAKey signingKey(Path directory) {
        return new OwnerFile(directory.resolve("signing-key.json"))
                .readOrCreate(IdentityData::readKey, () -> newKey().toJSONString());
    }

    private static RSAKey readKey(String text) {
        try {
            var key = RSAKey.parse(text);
            if (!key.isPrivate()) throw new IllegalArgumentException("the private part of the key is missing");
            return key;
        } catch (ParseException e) {
            throw new IllegalArgumentException("it is not an RSA key in the form of RFC 7517", e);
        }
    }

    private static RSAKey newKey() {
        try {
            return new RSAKeyGenerator(KEY_BITS)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.RS256)
                    .keyIDFromThumbprint(true)
                    .generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String json(Object value) {
        return JSON.writeValueAsString(value) + "\n";
    }
}
