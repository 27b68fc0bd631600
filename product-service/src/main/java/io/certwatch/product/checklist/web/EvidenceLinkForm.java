package io.certwatch.product.checklist.web;

import io.certwatch.platform.author.Author;
import io.certwatch.platform.web.FieldFaults;
import io.certwatch.security.Caller;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A link to evidence that is kept elsewhere. */
record EvidenceLinkForm(
        @Schema(description = "Starts with https:// or http://", example = "https://dms.example.com/plans/7")
        @Size(max = 2_000)
        String address,

        @Schema(description = "For people; the address if missing", example = "Incident response plan")
        @Size(max = ItemForm.LONGEST_NAME)
        @Nullable
        String name,

        @Schema(description = Author.BY, example = "li.na") @Size(max = ItemForm.LONGEST_NAME) @Nullable
        String by) {

    private static final Set<String> SCHEMES = Set.of("https", "http");

    record Link(String address, String name, Author author) {}

    /** @throws io.certwatch.platform.web.RequestProblem that names all invalid fields */
    Link link(Caller caller) {
        var faults = new FieldFaults();
        var given = faults.line("address", address);
        if (!given.isEmpty() && !isWeb(given)) faults.add("address", "is not an address of the web, like https://…");
        var named = faults.optionalLine("name", name);
        var link = new Link(given, named == null ? given : named, caller.author(faults.optionalLine("by", by)));
        faults.throwIfAny();
        return link;
    }

    private static boolean isWeb(String address) {
        try {
            var uri = URI.create(address);
            return uri.getScheme() != null
                    && SCHEMES.contains(uri.getScheme().toLowerCase(Locale.ROOT))
                    && uri.getHost() != null;
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }
}
