using System.Globalization;
using System.Net;
using System.Text;
using Graph.Cli.Explaining;
using Graph.Cli.Stores;
using Graph.Export.Drawing;
using Graph.Model;

namespace Graph.Cli.Review;

/// <summary>One HTML page over many reports: the text with what was read highlighted, its facts, its graph. Needs no network and no other file.</summary>
internal sealed class ReviewPage(TextWriter output)
{
    private const string Style = """
        body{font:15px/1.5 system-ui,sans-serif;margin:0;color:#1b2631;background:#f8f9f9}
        header,section{max-width:1180px;margin:0 auto;padding:12px 20px}section{background:#fff;border:1px solid #d5d8dc;border-radius:8px;margin-bottom:24px}
        h1{font-size:22px}h2{font-size:18px;margin:4px 0}.meta{color:#707b7c;font-size:13px}.cols{display:flex;gap:24px;flex-wrap:wrap}
        .text{flex:3 1 480px;white-space:pre-wrap;overflow-wrap:anywhere}.facts{flex:2 1 320px;max-height:70vh;overflow:auto;font-size:13px}
        .facts table{border-collapse:collapse;width:100%}.facts td{border-top:1px solid #eaecee;padding:3px 6px;vertical-align:top}.facts tr{cursor:pointer}
        .facts tr:hover,.facts tr.on{background:#fcf3cf}.e{background:#eaf2f8;border-bottom:2px solid #aed6f1}.e.on{background:#f9e79f;border-color:#b7950b}
        .type{font-family:ui-monospace,monospace;font-size:11px;color:#2e86c1;white-space:nowrap}.conf{color:#707b7c;text-align:right}
        .warn{color:#b9770e;font-size:13px}svg{max-width:100%;height:auto}details{margin-top:8px}
        """;

    // A click on a fact shows its evidence; a click on a highlighted place shows the facts read there.
    private const string Script = """
        document.addEventListener('click',function(event){
          var row=event.target.closest('tr[data-f]'),mark=event.target.closest('.e'),section=event.target.closest('section');
          if(!section||(!row&&!mark))return;
          section.querySelectorAll('.on').forEach(function(x){x.classList.remove('on')});
          var facts=row?[row.dataset.f]:mark.dataset.f.split(' '),first=null;
          facts.forEach(function(f){
            section.querySelectorAll('tr[data-f="'+f+'"]').forEach(function(x){x.classList.add('on');if(mark&&!first){first=x}});
            section.querySelectorAll('.e').forEach(function(x){if(x.dataset.f.split(' ').indexOf(f)>=0){x.classList.add('on');if(row&&!first){first=x}}});
          });
          if(first)first.scrollIntoView({block:'nearest'});
        });
        """;

    public void Begin()
    {
        output.Write("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\">");
        output.Write("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'\">");
        output.Write($"<title>What was read</title>\n<style>{Lines(Style)}</style></head><body>\n<header><h1>What was read</h1><p class=\"meta\">Click a fact to see its evidence in the text, or a highlighted place to see what was read there.</p></header>\n");
    }

    public void End() => output.Write($"<script>{Lines(Script)}</script></body></html>\n");

    public void Write(ReportGraph report)
    {
        var names = new GraphNames(report.Graph);
        var facts = report.Graph.Relationships.Where(relationship => relationship.Type is not ("MENTIONS" or "REPORTS_ON")).OrderBy(relationship => relationship.Type, StringComparer.Ordinal)
            .ThenBy(names.Of, StringComparer.Ordinal).ToList();
        output.Write($"<section><h2>{Html(report.Report.Title ?? report.Report.File)}</h2>\n<p class=\"meta\">{Html(Meta(report.Report))}</p>\n<div class=\"cols\"><div class=\"text\">");
        WriteText(report.Report, facts);
        output.Write("</div>\n<div class=\"facts\"><table>");
        for (var i = 0; i < facts.Count; i++)
        {
            WriteFact(i, facts[i], names);
        }

        output.Write("</table></div></div>\n");
        foreach (var diagnostic in report.Diagnostics)
        {
            output.Write($"<p class=\"warn\">{Html(diagnostic.ToString())}</p>\n");
        }

        output.Write($"<details open><summary>graph</summary>{SvgDrawing.Of(report.Graph)}</details></section>\n");
    }

    private static string Meta(SourceReport report)
    {
        var published = report.Published?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return string.Join(" · ", new[] { report.File, report.Source, published, report.Id }.Where(part => !string.IsNullOrEmpty(part)));
    }

    private void WriteFact(int index, GraphRelationship fact, GraphNames names)
    {
        string[] hidden = ["confidence", "evidence", "quotes", "reports", "goal", "match"];
        var properties = string.Join(", ", fact.Properties.Where(property => !hidden.Contains(property.Key)).Select(property => $"{property.Key} {property.Value}"));
        var confidence = fact.Properties.TryGetValue("confidence", out var value) ? value.AsFloat.ToString("0.00", CultureInfo.InvariantCulture) : "";
        var rules = string.Join(", ", EvidenceMark.Of(fact).Select(mark => mark.Rule).Distinct(StringComparer.Ordinal));
        output.Write(string.Create(CultureInfo.InvariantCulture, $"<tr data-f=\"{index}\" title=\"{Html(rules)}\"><td class=\"type\">{fact.Type}</td><td>{Html(names.Of(fact.From))} → {Html(names.Of(fact.To))}<br><span class=\"meta\">{Html(properties)}</span></td><td class=\"conf\">{confidence}</td></tr>\n"));
    }

    /// <summary>The whole text, cut where evidence begins and ends; a piece that several facts share names them all.</summary>
    private void WriteText(SourceReport report, List<GraphRelationship> facts)
    {
        var spans = facts.SelectMany((fact, index) => EvidenceMark.Of(fact).Where(mark => mark.Report == report.Id && mark.Span.End <= report.Text.Length).Select(mark => (mark.Span, Fact: index))).ToList();
        var cuts = spans.SelectMany(span => new[] { span.Span.Start, span.Span.End }).Append(0).Append(report.Text.Length).Distinct().Order().ToList();
        for (var i = 0; i + 1 < cuts.Count; i++)
        {
            var piece = Html(report.Text[cuts[i]..cuts[i + 1]]);
            var here = spans.Where(span => span.Span.Start <= cuts[i] && span.Span.End >= cuts[i + 1]).Select(span => span.Fact).Distinct().Order().ToList();
            output.Write(here.Count == 0 ? piece : $"<span class=\"e\" data-f=\"{string.Join(' ', here.Select(fact => fact.ToString(CultureInfo.InvariantCulture)))}\">{piece}</span>");
        }
    }

    private static string Html(string text) => WebUtility.HtmlEncode(text);

    private static string Lines(string text) => text.ReplaceLineEndings("\n");
}
