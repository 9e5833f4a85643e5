package io.onrecord.dashboard.chart;

import static org.assertj.core.api.Assertions.assertThat;

import io.onrecord.contracts.api.Counts.Bin;
import io.onrecord.dashboard.chart.Lines.Course;
import io.onrecord.dashboard.chart.Lines.Value;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LinesTest {
    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);

    private static LineChart chart(boolean shares, LocalDate today, Double[]... heights) {
        List<Bin> bins = IntStream.range(0, heights[0].length)
                .mapToObj(i -> new Bin(FIRST.plusDays(i), FIRST.plusDays(i), 1))
                .toList();
        List<Course> courses = Arrays.stream(heights)
                .map(one -> new Course(
                        "Name",
                        Arrays.stream(one)
                                .map(height -> new Value(height, "", null))
                                .toList()))
                .toList();
        return Lines.of("Title", Grain.DAY, bins, courses, shares, today);
    }

    @Test
    void all_courses_are_drawn_on_the_scale_of_the_highest() {
        LineChart chart = chart(false, FIRST.minusDays(1), new Double[] {0.0, 10.0}, new Double[] {5.0, 5.0});
        assertThat(chart.lines().get(0).stretches()).containsExactly("250.0,170 750.0,20");
        assertThat(chart.lines().get(1).points())
                .extracting(LineChart.Point::y)
                .containsOnly(chart.lines().get(1).points().getFirst().y())
                .hasSize(2);
        assertThat(chart.ticks()).extracting(Chart.Tick::text).containsExactly("5", "10");
        assertThat(chart.running()).isNull();
    }

    @Test
    void a_course_is_broken_where_there_is_nothing_and_what_stands_alone_is_marked() {
        Double[] broken = new Double[70];
        Arrays.fill(broken, 0.5);
        broken[10] = null;
        broken[12] = null;
        LineChart chart = chart(true, FIRST.plusDays(69), broken);
        assertThat(chart.lines().getFirst().stretches()).hasSize(3);
        assertThat(chart.lines().getFirst().points())
                .hasSizeLessThan(30)
                .anyMatch(point -> point.x().equals("16.429%"));
        assertThat(chart.running().x()).isEqualTo("98.571%");
    }

    @Test
    void the_scale_has_few_round_numbers() {
        assertThat(Scale.step(0, false)).isEqualTo(1);
        assertThat(Scale.step(4, false)).isEqualTo(1);
        assertThat(Scale.step(5, false)).isEqualTo(2);
        assertThat(Scale.step(9, false)).isEqualTo(5);
        assertThat(Scale.step(21, false)).isEqualTo(10);
        assertThat(Scale.step(190, false)).isEqualTo(50);
        assertThat(Scale.step(1201, false)).isEqualTo(500);
        assertThat(chart(true, FIRST, new Double[] {0.03}).ticks())
                .extracting(Chart.Tick::text)
                .containsExactly("1 %", "2 %", "3 %");
        assertThat(chart(true, FIRST, new Double[] {1.0}).ticks())
                .extracting(Chart.Tick::text)
                .containsExactly("50 %", "100 %");
        assertThat(chart(true, FIRST, new Double[] {0.0}).ticks()).isNotEmpty();
    }

    @Test
    void names_at_the_ends_do_not_stand_on_each_other() {
        int[] placed = Lines.apart(new int[] {100, 100, 20, 170, 168});
        int[] sorted = Arrays.stream(placed).sorted().toArray();
        for (int i = 1; i < sorted.length; i++) {
            assertThat(sorted[i] - sorted[i - 1]).isGreaterThanOrEqualTo(15);
        }
        assertThat(sorted[4]).isLessThanOrEqualTo(Chart.BASE);
        assertThat(placed[2]).isEqualTo(20);
    }
}
