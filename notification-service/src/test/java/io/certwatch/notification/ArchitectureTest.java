package io.certwatch.notification;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.certwatch.architecture.Technologies;
import org.springframework.context.annotation.Import;

@AnalyzeClasses(packages = "io.certwatch.notification", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String SERVICE = "io.certwatch.notification";

    @ArchTest
    static final ArchRule plainJavaKnowsNoTechnology = Technologies.plainJavaKnowsNoTechnology(SERVICE);

    @ArchTest
    static final ArchRule technologiesDoNotKnowEachOther = Technologies.technologiesDoNotKnowEachOther(SERVICE);

    @ArchTest
    static void useCasesArePlainJava(JavaClasses classes) {
        var useCases = UseCases.class.getAnnotation(Import.class).value();
        assertThat(useCases).isNotEmpty().extracting(classes::get).allMatch(Technologies.isPlain(SERVICE));
    }

    @ArchTest
    static final ArchRule featuresBuildOnEachOtherInOneDirection = slices().matching(SERVICE + ".(*)..")
            .should()
            .beFreeOfCycles()
            .because("a reader who opens one feature, with all of its packages, needs only those below it");
}
