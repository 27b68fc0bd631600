package io.certwatch.product.product;

import io.certwatch.product.certificate.Certificate;
import io.certwatch.product.certificate.CertifiedKeys;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

import static io.certwatch.product.certificate.CertificateFixture.certificate;
import static io.certwatch.product.product.ProductFixture.aProduct;
import static io.certwatch.product.product.ProductFixture.withDevice;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Keys are stored. Whoever changes what they come from, be it folding, words, models or the list of makers, is reminded here that what is
 * stored has to be given new ones: increase the constant, and put the fingerprint that the failure shows beside its new number.
 */
class DerivationTest {

    private static final List<String> MODELS = List.of("USG6525E", "USG6525E-AC", "S6730-H48X6C", "NetEngine 8000 X8", "AR6140-9G-2AC", "6ES7505",
            "S5735-L24T4S-A-V2", "F1000-AK", "FortiGate", "12", "Rocky Linux 9.4", "USG6000E V600R023", "堡垒机");
    private static final List<String> PRINTED = List.of("USG6525E", "USG6000E系列", "S6730-H*", "6ES75*", "US*", "755XX", "AR6120/AR6140-9G-2AC",
            "USG6525E、USG6555E等", "S5735-L系列（V2）", "S6730-*-V2", "USG6520E～USG6560E", "NGFW4000系列", "USG6000E V600R023");
    private static final List<String> HOLDERS = List.of("华为技术有限公司", "Huawei Technologies Co., Ltd.", "北京某某科技有限公司", "某某(深圳)网络设备有限公司", "Acme Networks Inc.");

    /** What comes out, by number. */
    private static final Map<Integer, String> PRODUCTS = Map.of(1, "964c4df39418e6d5");

    private static final Map<Integer, String> CERTIFICATES = Map.of(1, "0897098c068eab1f");

    private static final int TEXTS = 2_000;
    private static final int AT_ONCE = 64;

    @Test
    void keysOfProductsComeOutAsTheirNumberSays() {
        var products = Stream.of(everyCharacter(), randomTexts(), devices()).flatMap(some -> some);
        assertThat(fingerprint(products.map(product -> sorted(product.keys()) + sorted(product.deviceKeys()))))
                .as("keys have changed: increase Product.DERIVATION, which is " + Product.DERIVATION)
                .isEqualTo(PRODUCTS.get(Product.DERIVATION));
    }

    @Test
    void keysOfCertificatesComeOutAsTheirNumberSays() {
        assertThat(fingerprint(certificates().map(one -> sorted(CertifiedKeys.of(List.of(one))))))
                .as("keys have changed: increase CertifiedKeys.DERIVATION, which is " + CertifiedKeys.DERIVATION)
                .isEqualTo(CERTIFICATES.get(CertifiedKeys.DERIVATION));
    }

    private static Stream<Product> everyCharacter() {
        return IntStream.range(0, Character.MAX_VALUE / AT_ONCE).mapToObj(block -> words(AT_ONCE,
                at -> "a" + (char) (block * AT_ONCE + at) + "1")).map(text -> aProduct("S", text));
    }

    private static Stream<Product> randomTexts() {
        var random = new Random(7);
        var letters = "ABCesxyz0123456789-_/ .()防火墙路由器交换机ｓ９㎡";
        return IntStream.range(0, TEXTS).mapToObj(number -> aProduct("SKU-" + number, random.ints(40, 0, letters.length())
                .mapToObj(at -> letters.substring(at, at + 1)).collect(Collectors.joining())));
    }

    private static Stream<Product> devices() {
        return Stream.concat(HOLDERS.stream(), makers()).flatMap(maker -> MODELS.stream().map(model -> withDevice(aProduct("D", ""), maker, model)));
    }

    private static Stream<Certificate> certificates() {
        return Stream.concat(HOLDERS.stream(), makers()).flatMap(maker -> PRINTED.stream().map(model -> certificate("C", maker, model)));
    }

    private static Stream<String> makers() {
        try (var file = Certificate.class.getResourceAsStream("makers.txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .filter(line -> !line.startsWith("#")).flatMap(line -> Stream.of(line.split(" "))).toList().stream();
        } catch (IOException cannotHappen) {
            throw new IllegalStateException(cannotHappen);
        }
    }

    private static String words(int count, IntFunction<String> word) {
        return IntStream.range(0, count).mapToObj(word).collect(Collectors.joining(" "));
    }

    private static String sorted(Collection<String> keys) {
        return String.join(" ", new TreeSet<>(keys)) + "\n";
    }

    private static String fingerprint(Stream<String> lines) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            lines.forEach(line -> digest.update(line.getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (NoSuchAlgorithmException cannotHappen) {
            throw new IllegalStateException(cannotHappen);
        }
    }
}
