package io.certwatch.catalogue.edition.json;

import io.certwatch.catalogue.edition.Change;
import io.certwatch.catalogue.edition.json.EditionJson.EntryJson;
import java.util.List;

/**
 * A part of the entries and changes of an edition that is too large for one event.
 *
 * @param part from 1
 * @param parts how many parts there are
 */
public record PartJson(
        String edition, int revision, int part, int parts, List<EntryJson> entries, List<Change.Summary> changes) {}
