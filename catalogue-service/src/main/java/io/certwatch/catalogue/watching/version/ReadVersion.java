package io.certwatch.catalogue.watching.version;

import io.certwatch.catalogue.register.SurveyList;
import io.certwatch.catalogue.watching.Watched;
import io.certwatch.importjob.Original;
import io.certwatch.importjob.Originals;
import io.certwatch.tabular.UnreadableSource;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Reads both the new and the last accepted original with the current reader, so that a better reader does not look like a change. */
public final class ReadVersion {

    private final Originals originals;
    private final ReadEdition readEdition;
    private final SurveyList surveyList;
    private final ReadLawPage readLawPage;

    public ReadVersion(Originals originals, ReadEdition readEdition, SurveyList surveyList, ReadLawPage readLawPage) {
        this.originals = originals;
        this.readEdition = readEdition;
        this.surveyList = surveyList;
        this.readLawPage = readLawPage;
    }

    public Version read(Original original, Watched watched) throws UnreadableSource {
        return switch (watched) {
            case Watched.EditionList edition -> readEdition.version(original, edition);
            case Watched.RegisterList register -> register(original, register);
            case Watched.LawPage _ -> readLawPage.version(original);
        };
    }

    private Version register(Original original, Watched.RegisterList register) throws UnreadableSource {
        try (var bytes = originals.open(original.sha256())) {
            var survey = surveyList.survey(bytes, original.mediaType(), original.charset(), register.kind());
            var measures = survey.measures();
            return new Version(
                    survey.listings(), "", measures.filled(), measures.numbersForDates(), survey.chinese(), null);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
