package io.onrecord.query;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.ws.rs.Path;

@AnalyzeClasses(packages = "io.onrecord.query", importOptions = ImportOption.DoNotIncludeTests.class)
class DependencyDirectionTest {

    @ArchTest
    static final ArchRule knowsContractsAndStoreOnly = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.onrecord.ingest..",
                    "io.onrecord.extract..",
                    "io.onrecord.extraction..",
                    "io.onrecord.dashboard..",
                    "io.onrecord.store.migrate..");

    @ArchTest
    static final ArchRule featuresDoNotGoInCircles =
            slices().matching("io.onrecord.query.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule resourcesAreNobodysBusiness =
            classes().that().areAnnotatedWith(Path.class).should().bePackagePrivate();

    @ArchTest
    static final ArchRule onlySqlSpeaksJdbc = noClasses()
            .that()
            .resideOutsideOfPackages("io.onrecord.query.sql..", "io.onrecord.query.problem..")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.sql.Connection")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.sql.PreparedStatement");

    @ArchTest
    static final ArchRule onlyReads = noClasses()
            .should()
            .callMethodWhere(com.tngtech.archunit.core.domain.JavaCall.Predicates.target(
                    com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching(
                            "persist|persistAndFlush|delete|deleteAll|deleteById|update|executeUpdate")));
}
