package io.certwatch.backing;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A connection string whose database can be replaced. The original database stays the {@code authSource} unless one is given. */
public record MongoAddress(String server, String database, String options) {
    private static final Pattern FORM = Pattern.compile("(mongodb(?:\\+srv)?://[^/?]+)(?:/([^?]*))?(?:\\?(.*))?");

    public static MongoAddress of(String uri) {
        var parts = FORM.matcher(uri);
        if (!parts.matches())
            throw new IllegalArgumentException(
                    "Not a MongoDB address: it must begin with mongodb:// or mongodb+srv://");
        return new MongoAddress(parts.group(1), orEmpty(parts.group(2)), orEmpty(parts.group(3)));
    }

    public String with(@Nullable String database) {
        return server + "/" + orEmpty(database) + query();
    }

    /** The address without user and password. */
    public String hosts() {
        return server.replaceFirst("^.*(//|@)", "");
    }

    private String query() {
        var hasUser = server.contains("@");
        if (!hasUser || database.isEmpty() || options.contains("authSource="))
            return options.isEmpty() ? "" : "?" + options;
        return "?authSource=" + database + (options.isEmpty() ? "" : "&" + options);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
