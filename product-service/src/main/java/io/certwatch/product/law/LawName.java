package io.certwatch.product.law;

import java.util.regex.Pattern;

/** The name of a law as people cite it: without that of the country. */
public final class LawName {

    private static final Pattern COUNTRY = Pattern.compile("^中华人民共和国| of the People['’]s Republic of China$");

    private LawName() {}

    public static String cite(String name) {
        return COUNTRY.matcher(name).replaceAll("");
    }
}
