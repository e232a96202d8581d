namespace Graph.Export.Drawing;

internal static class SvgExport
{
    public static void Write(GraphToExport graph, ExportFolder folder) => folder.WriteText("graph.svg", writer => writer.Write(SvgDrawing.Of(graph.Graph)));
}
