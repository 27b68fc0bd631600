package io.certwatch.product.following;

import java.util.List;

/** How an entry differs from what it continues; one that stayed the same has none. */
public record EntryChange(String entry, List<Kind> kinds) {

    public enum Kind { ADDED, REMOVED, WIDENED, NARROWED, RENAMED, REWORDED }
}
