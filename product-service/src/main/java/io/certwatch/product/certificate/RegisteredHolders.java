package io.certwatch.product.certificate;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Compares the maker that a file states with the holder that the public register prints. */
public class RegisteredHolders {

    private final Certificates certificates;

    public RegisteredHolders(Certificates certificates) {
        this.certificates = certificates;
    }

    /**
     * @param number as people write it
     * @param maker null if the file does not state it
     */
    public record StatedMaker(String number, @Nullable String maker) {}

    /** Returns the holders that the register prints and that are another maker, as far as the names tell; one query for all. */
    public Map<StatedMaker, String> findOthers(List<StatedMaker> stated) {
        var wanted = stated.stream()
                .filter(one -> one.maker() != null)
                .flatMap(one -> Stream.of(one.number(), RegisterCheck.number(one.number())))
                .collect(Collectors.toSet());
        var holders = new HashMap<String, String>();
        (wanted.isEmpty() ? Map.<String, Certificate>of() : certificates.findByNumber(wanted))
                .values().stream()
                        .filter(certificate -> !certificate.withdrawn() && certificate.holder() != null)
                        .forEach(certificate -> holders.put(
                                RegisterCheck.number(certificate.number()),
                                Objects.requireNonNull(certificate.holder())));
        var others = new LinkedHashMap<StatedMaker, String>();
        for (var one : stated) {
            var holder = holders.get(RegisterCheck.number(one.number()));
            if (holder != null && one.maker() != null && isOther(holder, one.maker())) others.put(one, holder);
        }
        return others;
    }

    private static boolean isOther(String holder, String maker) {
        return !Maker.of(holder).brand().equals(Maker.of(maker).brand());
    }
}
