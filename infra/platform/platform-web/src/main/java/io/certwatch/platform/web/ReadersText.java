package io.certwatch.platform.web;

import io.certwatch.platform.text.Localized;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.annotation.JsonSerialize;
import tools.jackson.databind.ser.std.StdSerializer;

/** A text of an answer: in JSON it is written in the language of its reader, see {@link ReaderLanguage}. */
@JsonSerialize(using = ReadersText.Writer.class)
public record ReadersText(Localized words) {

    public static List<ReadersText> of(List<? extends Localized> texts) {
        return texts.stream().map(ReadersText::new).toList();
    }

    static final class Writer extends StdSerializer<ReadersText> {

        Writer() {
            super(ReadersText.class);
        }

        @Override
        public void serialize(ReadersText text, JsonGenerator json, SerializationContext context) {
            json.writeString(text.words().in(ReaderLanguage.current()));
        }
    }
}
