package io.certwatch.notification.contactimport;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the import of a company's list of contacts.
 *
 * @param name null if the client gave none
 * @param vouched whether the company vouches for the addresses; otherwise its settings decide
 * @param headers of the table, from its first column; empty before they are known
 */
public record ContactFile(@Nullable String name, boolean vouched, List<String> headers) {

    public ContactFile {
        headers = List.copyOf(headers);
    }

    public static ContactFile receive(@Nullable String name, boolean vouched) {
        return new ContactFile(name, vouched, List.of());
    }

    ContactFile with(List<String> found) {
        return new ContactFile(name, vouched, found);
    }
}
