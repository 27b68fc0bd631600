package io.certwatch.notification.alert;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One alert per company, cause and vendor; lines that arrive after sealing go to the next part. */
public record AlertId(String company, String base, int part) {
    /** The company of alerts to stewards; no company has this name. */
    public static final String STEWARDS = "";

    private static final String BEFORE_PART = "_";
    private static final Pattern FORM = Pattern.compile("[0-9a-f-]{36}(_[0-9]{1,6})?");

    public static AlertId of(String company, AlertCause cause, @Nullable String vendor) {
        var key = String.join("\n", company, cause.kind().name(), cause.id(), vendor == null ? "" : vendor);
        return new AlertId(
                company,
                UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)).toString(),
                1);
    }

    static AlertId ofStewards(AlertCause cause) {
        return of(STEWARDS, cause, null);
    }

    /** Empty if the value does not have the form of an alert id. */
    public static Optional<AlertId> read(String company, String value) {
        return FORM.matcher(value).matches() ? Optional.of(parse(company, value)) : Optional.empty();
    }

    public static AlertId parse(String company, String value) {
        var split = value.split(BEFORE_PART, 2);
        return new AlertId(company, split[0], split.length == 1 ? 1 : Integer.parseInt(split[1]));
    }

    public String value() {
        return part == 1 ? base : base + BEFORE_PART + part;
    }

    public AlertId next() {
        return new AlertId(company, base, part + 1);
    }

    public AlertId previous() {
        return new AlertId(company, base, part - 1);
    }
}
