package io.certwatch.law;

import java.util.Arrays;
import java.util.Optional;

/** The part of the catalogue that a provision concerns, known by the codes of its entries. */
public enum EntryFamily {
    NETWORK_CRITICAL_EQUIPMENT("CNE"),
    SPECIALIZED_CYBERSECURITY_PRODUCT("SCP");

    private final String prefix;

    EntryFamily(String prefix) {
        this.prefix = prefix;
    }

    public static Optional<EntryFamily> of(String entryCode) {
        return Arrays.stream(values())
                .filter(family -> entryCode.startsWith(family.prefix))
                .findFirst();
    }

    /**
     * @param concerned names of families; none means all
     * @return false only if the entry is of another family
     */
    static boolean concerns(Iterable<String> concerned, String entryCode) {
        var family = of(entryCode).map(EntryFamily::name);
        var any = false;
        for (var name : concerned) {
            if (family.isEmpty() || family.get().equals(name)) {
                return true;
            }
            any = true;
        }
        return !any;
    }
}
