package io.certwatch.product.savedview;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.certwatch.platform.author.Author;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How a list is shown, under a name. It keeps what is asked for, not what was found. */
public record SavedView(
        Owner owner, Listing listing, String name, Arrangement shown, long revision, Author author, Instant savedAt) {

    /** Which list of the web page. */
    public enum Listing {
        INVENTORY,
        OBLIGATIONS
    }

    /** @param person subject of the person who keeps it; null if the company does */
    public record Owner(String company, @Nullable String person) {

        public boolean isCompany() {
            return person == null;
        }
    }

    /**
     * @param parameters filters and order, as in the address of the list
     * @param columns that are shown; without any those that the person sees anyway
     */
    public record Arrangement(Map<String, String> parameters, List<String> columns) {

        public Arrangement {
            parameters = Map.copyOf(parameters);
            columns = List.copyOf(columns);
        }
    }

    /** The same for whatever is saved under the same name. */
    public UUID id() {
        return idOf(owner, listing, name);
    }

    static UUID idOf(Owner owner, Listing listing, String name) {
        var person = owner.person() == null ? "" : owner.person();
        return UUID.nameUUIDFromBytes(
                String.join("\n", owner.company(), person, listing.name(), name).getBytes(UTF_8));
    }
}
