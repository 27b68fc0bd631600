package io.certwatch.product.engine.recognition;

import static io.certwatch.product.engine.text.WordLists.LANGUAGE;

import io.certwatch.product.engine.text.Text;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a part number says of itself between its dashes: `LIC-SSLVPN-50` and `FC-10-F100F-950` are sold for a device and
 * name it; `PAN-PWR-450W-AC` is a part of one.
 */
record PartNumber(List<String> groups) {

    private static final Pattern SEPARATOR = Pattern.compile("[-_/+=#. ]+");
    private static final String LIC = "LIC";
    private static final Set<String> LICENCE = Set.copyOf(LANGUAGE.words("part-number-licence"));
    private static final Set<String> LICENCE_FIRST = Set.copyOf(LANGUAGE.words("part-number-licence-first"));
    private static final Set<String> SERVICE = Set.copyOf(LANGUAGE.words("part-number-service"));
    private static final Set<String> PART = Set.copyOf(LANGUAGE.words("part-number-part"));

    /** Of the product's model; of nothing if it has none. */
    static PartNumber in(Text text) {
        for (var field : text.fields()) {
            if (field.name().equals("model"))
                return new PartNumber(List.of(SEPARATOR.split(field.original().toUpperCase(Locale.ROOT))));
        }
        return new PartNumber(List.of());
    }

    /** A licence, a subscription or a service. */
    boolean isLicence() {
        if (groups.size() < 2) return false;
        return isForDevice()
                || LICENCE_FIRST.contains(groups.getFirst())
                || groups.stream().anyMatch(PartNumber::isOfLicence);
    }

    /** `CE128LIC` */
    private static boolean isOfLicence(String group) {
        if (LICENCE.contains(group)) return true;
        int number = group.length() - LIC.length() - 1;
        return number >= 0 && group.endsWith(LIC) && Character.isDigit(group.charAt(number));
    }

    /** A service or a subscription of a maker of devices. */
    boolean isForDevice() {
        return groups.size() > 2 && SERVICE.contains(groups.getFirst());
    }

    /** A power supply, a fan, a rail kit. */
    boolean isPart() {
        return groups.size() > 1 && groups.stream().anyMatch(PART::contains);
    }
}
