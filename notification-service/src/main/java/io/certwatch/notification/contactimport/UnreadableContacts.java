package io.certwatch.notification.contactimport;

import io.certwatch.platform.text.Sentence;
import io.certwatch.tabular.spreadsheet.UnreadableFile;

/** A file that can be read, but not as a list of contacts; says why, in a sentence without its full stop. */
final class UnreadableContacts extends UnreadableFile {

    private final transient Sentence words;

    UnreadableContacts(Sentence words) {
        super(words.en());
        this.words = words;
    }

    /** The reader of files knows its reasons in English only. */
    static Sentence words(UnreadableFile unreadable) {
        return unreadable instanceof UnreadableContacts contacts
                ? contacts.words
                : Sentence.untranslated(unreadable.reason());
    }
}
