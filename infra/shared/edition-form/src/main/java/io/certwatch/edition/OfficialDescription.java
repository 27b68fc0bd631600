package io.certwatch.edition;

import org.jspecify.annotations.Nullable;

/**
 * What the official list itself writes beside the name of an entry, as 范围 or 产品描述: word for word, only in Chinese.
 *
 * @param source the address of the page where it was read, or can be compared; null for the document that the edition
 *     was read from
 * @param confidence {@code SEEN} or {@code RECALLED}
 */
public record OfficialDescription(String zh, @Nullable String source, Confidence confidence) {

    public OfficialDescription {
        zh = zh.strip();
        source = source == null || source.isBlank() ? null : source.strip();
    }

    /** Whether both are known and say something else. */
    public static boolean differ(@Nullable OfficialDescription one, @Nullable OfficialDescription other) {
        return one != null && other != null && !one.zh().equals(other.zh());
    }
}
