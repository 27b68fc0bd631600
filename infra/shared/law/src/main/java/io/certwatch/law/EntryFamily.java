package io.certwatch.law;

import java.util.Arrays;
import java.util.List;
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
    static boolean concerns(List<String> concerned, String entryCode) {
        var family = of(entryCode).map(EntryFamily::name);
        return concerned.isEmpty() || family.isEmpty() || concerned.contains(family.get());
    }
}
