package io.certwatch.product.sweep;

import io.certwatch.product.aggregate.Product;
import io.certwatch.product.certificate.Certificate;
import io.certwatch.product.certificate.Certificate.Status;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A register that changes at random: certificates of devices in the inventory, of related devices and of others
 * appear, change their holder, models, entry and status, and move to other devices. None expires by the mere passing
 * of days.
 */
final class RandomCertificates {

    private static final List<String> FORMS = List.of("", "技术有限公司", "（中国）有限公司", " Co., Ltd.");

    private final Random random;
    private final List<Product> devices;
    private final int seed;
    private final Map<String, Certificate> known = new HashMap<>();

    RandomCertificates(int seed, List<Product> inventory) {
        this.random = new Random(seed);
        this.seed = seed;
        this.devices = inventory.stream()
                .filter(product -> product.manufacturer() != null && product.model() != null)
                .toList();
    }

    /** Uses few numbers, so that many certificates change. */
    List<Certificate> some(int count) {
        return Stream.generate(this::next).limit(count).toList();
    }

    private Certificate next() {
        var number = "C-" + seed + "-" + random.nextInt(40);
        var before = known.get(number);
        var now = before == null || random.nextBoolean() ? anew(number) : withOther(before);
        var revised = new Certificate(
                number,
                before == null ? 1 : before.revision() + 1,
                now.holder(),
                null,
                now.models(),
                now.entry(),
                now.issued(),
                now.validUntil(),
                now.status());
        known.put(number, revised);
        return revised;
    }

    private Certificate anew(String number) {
        var device = one(devices);
        var maker = random.nextInt(8) == 0 ? one(devices).manufacturer() : device.manufacturer();
        return new Certificate(
                number,
                1,
                random.nextInt(20) == 0 ? null : maker + one(FORMS),
                null,
                models(device),
                entry(),
                random.nextInt(6) == 0 ? null : LocalDate.parse(random.nextBoolean() ? "2020-05-01" : "2024-05-01"),
                validUntil(),
                status());
    }

    private Certificate withOther(Certificate one) {
        return switch (random.nextInt(4)) {
            case 0 ->
                new Certificate(
                        one.number(),
                        1,
                        one.holder(),
                        null,
                        one.models(),
                        one.entry(),
                        one.issued(),
                        one.validUntil(),
                        status());
            case 1 ->
                new Certificate(
                        one.number(),
                        1,
                        one.holder(),
                        null,
                        one.models(),
                        entry(),
                        one.issued(),
                        validUntil(),
                        one.status());
            case 2 ->
                new Certificate(
                        one.number(),
                        1,
                        one.holder(),
                        null,
                        models(one(devices)),
                        one.entry(),
                        one.issued(),
                        one.validUntil(),
                        one.status());
            default ->
                new Certificate(
                        one.number(),
                        1,
                        one(devices).manufacturer(),
                        null,
                        one.models(),
                        one.entry(),
                        one.issued(),
                        one.validUntil(),
                        one.status());
        };
    }

    private List<String> models(Product device) {
        return random.nextInt(4) == 0 ? List.of(printed(device), printed(one(devices))) : List.of(printed(device));
    }

    private String printed(Product device) {
        var model = String.valueOf(device.model());
        return switch (random.nextInt(7)) {
            case 0 -> model + "-AC";
            case 1 -> model.substring(0, (model.length() + 1) / 2) + "系列";
            case 2 -> model.substring(0, Math.max(1, model.length() - 2)) + "*";
            case 3 -> model.replaceAll("\\d\\d$", "00") + "系列";
            case 4 -> model.replace(" ", "-");
            default -> model;
        };
    }

    private @Nullable String entry() {
        return switch (random.nextInt(6)) {
            case 0 -> null;
            case 1 -> "CNE-0" + (1 + random.nextInt(4));
            case 2, 3 -> "SCP-" + (10 + random.nextInt(25));
            default -> "SCP-0" + (1 + random.nextInt(9));
        };
    }

    private @Nullable LocalDate validUntil() {
        return switch (random.nextInt(5)) {
            case 0 -> null;
            case 1 -> LocalDate.parse("2025-01-01");
            default -> LocalDate.parse("2031-01-01").plusDays(random.nextInt(500));
        };
    }

    private Status status() {
        return random.nextInt(3) > 0 ? Status.VALID : one(List.of(Status.values()));
    }

    private <T> T one(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }
}
