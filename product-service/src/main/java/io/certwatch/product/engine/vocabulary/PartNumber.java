package io.certwatch.product.engine.vocabulary;

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
public record PartNumber(List<String> groups) {

    private static final Pattern SEPARATOR = Pattern.compile("[-_/+=#. ]+");
    private static final String LIC = "LIC";
    private static final Set<String> LICENCE = Set.copyOf(LANGUAGE.words("part-number-licence"));
    private static final Set<String> LICENCE_FIRST = Set.copyOf(LANGUAGE.words("part-number-licence-first"));
    private static final Set<String> SERVICE = Set.copyOf(LANGUAGE.words("part-number-service"));
    private static final Set<String> PART = Set.copyOf(LANGUAGE.words("part-number-part"));
    private static final Set<String> FOR_DEVICE_FIRST = Set.copyOf(LANGUAGE.words("part-number-for-device-first"));
    private static final Set<String> FOR_DEVICE = Set.copyOf(LANGUAGE.words("part-number-for-device"));
    private static final Set<String> ADDED = Set.copyOf(LANGUAGE.words("part-number-added"));
    private static final Set<String> SUBSCRIPTION = Set.copyOf(LANGUAGE.words("part-number-subscription"));
    private static final String RENEWED = "R";
    private static final String ELECTRONIC = "L";
    private static final Pattern TIME = Pattern.compile("\\d{1,2}(?:Y|YR|M|MO)");
    /** What a maker sells as a spare. */
    private static final char SPARE = '=';

    /** Of the product's model; of nothing if it has none. */
    public static PartNumber in(Text text) {
        for (var field : text.fields()) {
            if (field.name().equals("model")) return of(field.original());
        }
        return new PartNumber(List.of());
    }

    public static PartNumber of(String written) {
        return new PartNumber(List.of(SEPARATOR.split(written.toUpperCase(Locale.ROOT))));
    }

    /**
     * Whether the name of a device at a place of a text is only a group of a longer part number, of what is sold for
     * it: `CON-SNT-ASA5525K9`, `PAN-PA-3000-PWR-AC`, `ASA5500-SSD120=`.
     */
    static boolean isForDevice(Text text, int start, int end) {
        var original = text.fieldAt(start).original();
        int from = text.placeOf(start);
        int to = text.endPlaceOf(end);
        while (from > 0 && isOfNumber(original.charAt(from - 1))) from--;
        while (to < original.length() && isOfNumber(original.charAt(to))) to++;
        var written = original.substring(from, to);
        if (written.indexOf('-') < 0 || written.chars().noneMatch(Character::isDigit)) return false;
        return of(written).isSoldForDevice(written.charAt(written.length() - 1) == SPARE);
    }

    private static boolean isOfNumber(char c) {
        return c == '-' || c == SPARE || c < 128 && Character.isLetterOrDigit(c);
    }

    public boolean isSoldForDevice() {
        return isSoldForDevice(false);
    }

    private boolean isSoldForDevice(boolean spare) {
        if (groups.size() < 2) return false;
        var last = groups.getLast();
        boolean timed = TIME.matcher(last).matches();
        if (FOR_DEVICE_FIRST.contains(groups.getFirst()) || ADDED.contains(groups.get(1))) return true;
        if (groups.getFirst().equals(ELECTRONIC) && timed) return true;
        var behind = groups.subList(1, groups.size());
        if (behind.stream().anyMatch(group -> FOR_DEVICE.contains(group) || isOfLicence(group))) return true;
        if (spare && behind.stream().map(PartNumber::withoutNumber).anyMatch(PART::contains)) return true;
        boolean subscribed = behind.stream().anyMatch(SUBSCRIPTION::contains);
        return groups.size() > 2 && subscribed && (timed || last.equals(RENEWED) || SUBSCRIPTION.contains(last));
    }

    /** The letters of `SSD120`. */
    private static String withoutNumber(String group) {
        int end = group.length();
        while (end > 0 && Character.isDigit(group.charAt(end - 1))) end--;
        return group.substring(0, end);
    }

    /** A licence, a subscription or a service. */
    public boolean isLicence() {
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
    public boolean isForDevice() {
        return groups.size() > 2 && SERVICE.contains(groups.getFirst());
    }

    /** A power supply, a fan, a rail kit. */
    public boolean isPart() {
        return groups.size() > 1
                && groups.stream().anyMatch(group -> PART.contains(group) || FOR_DEVICE.contains(group));
    }
}
