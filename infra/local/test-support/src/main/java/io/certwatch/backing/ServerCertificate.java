package io.certwatch.backing;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/**
 * A certificate of a server, made by keytool, with the files of a TLS secret in a cluster: {@code tls.crt}, {@code tls.key} and
 * {@code ca.crt}, in PEM. It is valid for two days and is its own authority.
 */
public final class ServerCertificate {
    private static final char[] PASSWORD = "for-tests-only".toCharArray();
    private static final String ALIAS = "server";

    private final KeyStore store;
    private final Path folder;

    private ServerCertificate(KeyStore store, Path folder) {
        this.store = store;
        this.folder = folder;
    }

    /** For loopback. Writes the three files into the folder, which exists. */
    public static ServerCertificate in(Path folder) {
        return of("localhost", folder);
    }

    /** For this host and loopback. Writes the three files into the folder, which exists. */
    public static ServerCertificate of(String host, Path folder) {
        try {
            var certificate = new ServerCertificate(make(host, folder.resolve("server.p12")), folder);
            var own = pem("CERTIFICATE", certificate.certificate().getEncoded());
            Files.writeString(folder.resolve("tls.crt"), own);
            Files.writeString(folder.resolve("ca.crt"), own);
            Files.writeString(
                    folder.resolve("tls.key"),
                    pem("PRIVATE KEY", certificate.key().getEncoded()));
            return certificate;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** @param name {@code tls.crt}, {@code tls.key} or {@code ca.crt} */
    public Path file(String name) {
        return folder.resolve(name);
    }

    /** Shows this certificate, and trusts it alone. */
    public SSLContext context() {
        try {
            var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(store, PASSWORD);
            var trust = KeyStore.getInstance("PKCS12");
            trust.load(null, null);
            trust.setCertificateEntry(ALIAS, certificate());
            var trusted = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trusted.init(trust);
            var context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), trusted.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException | IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    X509Certificate certificate() throws GeneralSecurityException {
        return (X509Certificate) store.getCertificate(ALIAS);
    }

    PrivateKey key() throws GeneralSecurityException {
        return (PrivateKey) store.getKey(ALIAS, PASSWORD);
    }

    private static KeyStore make(String host, Path file) throws IOException, GeneralSecurityException {
        var keytool = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        ALIAS,
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=" + host,
                        "-ext",
                        "SAN=ip:127.0.0.1,dns:" + host,
                        "-validity",
                        "2",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        new String(PASSWORD)))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (keytool.onExit().join().exitValue() != 0) throw new IOException("keytool failed");
        var store = KeyStore.getInstance(file.toFile(), PASSWORD);
        Files.delete(file);
        return store;
    }

    private static String pem(String what, byte[] content) {
        var lines = Base64.getMimeEncoder(64, "\n".getBytes(US_ASCII)).encodeToString(content);
        return "-----BEGIN %s-----%n%s%n-----END %s-----%n".formatted(what, lines, what);
    }
}
