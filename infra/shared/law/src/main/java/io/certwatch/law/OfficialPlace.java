package io.certwatch.law;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Where the official catalogue prints an entry: part and item. The codes of entries are ours; where they follow the
 * official numbering, the place is known.
 *
 * @param part the first has equipment, the second specialised products
 */
public record OfficialPlace(EntryFamily part, int item) {

    /** Editions of which every code has the number that is printed beside its entry. */
    private static final Set<String> NUMBERED_AS_PRINTED = Set.of("2023-2");

    private static final Pattern ITEM = Pattern.compile("-0*([1-9]\\d{0,2})$");

    /** Empty if the place is not known. */
    public static Optional<OfficialPlace> of(String edition, String entryCode) {
        if (!NUMBERED_AS_PRINTED.contains(edition)) return Optional.empty();
        var item = ITEM.matcher(entryCode);
        return item.find()
                ? EntryFamily.of(entryCode).map(part -> new OfficialPlace(part, Integer.parseInt(item.group(1))))
                : Optional.empty();
    }
}
