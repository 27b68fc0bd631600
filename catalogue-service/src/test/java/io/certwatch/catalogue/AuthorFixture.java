package io.certwatch.catalogue;

import io.certwatch.platform.author.Author;
import io.certwatch.platform.author.RecordedBy;

/** The steward Wu makes the changes of the tests. Some changes give another name. */
public final class AuthorFixture {

    public static final RecordedBy WU = new RecordedBy("u-7", "Wu", null);
    public static final Author STEWARD = author("steward");

    private AuthorFixture() {}

    public static Author author(String by) {
        return new Author(by, WU);
    }
}
