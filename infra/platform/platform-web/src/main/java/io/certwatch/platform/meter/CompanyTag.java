package io.certwatch.platform.meter;

import io.micrometer.core.instrument.Tag;
import org.jspecify.annotations.Nullable;

/** The tag of meters that count for one company. {@link CompanyTagLimit} bounds its values. */
public final class CompanyTag {

    /** The key of the tag. */
    public static final String KEY = "company";

    /** What belongs to no company, such as requests of stewards and operators. */
    public static final String NONE = "none";

    /** All companies beyond the limit. */
    public static final String OTHER = "other";

    private CompanyTag() {}

    /** @param company null or empty for {@link #NONE} */
    public static Tag of(@Nullable String company) {
        return Tag.of(KEY, company == null || company.isEmpty() ? NONE : company);
    }
}
