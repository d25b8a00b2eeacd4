using System.Security;
using System.Text;
using System.Xml;

namespace Gazette.Pictures;

/// <summary>Texts of XMP (ISO 16684-1), and a packet of our own with the few that a site keeps.</summary>
internal static class XmpText
{
    private const string Rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    private const string DublinCore = "http://purl.org/dc/elements/1.1/";
    private const string Photoshop = "http://ns.adobe.com/photoshop/1.0/";
    private const string Exif = "http://ns.adobe.com/exif/1.0/";

    /// <summary>Elements within one another: a list in a property of a description has six.</summary>
    private const int MostDepth = 20;

    /// <summary>What a packet says, as far as it can be read.</summary>
    /// <param name="hasPlace">Whether it tells where the camera was.</param>
    public static PictureRights Read(ReadOnlySpan<byte> packet, out bool hasPlace)
    {
        var texts = new Texts();
        // Nothing is fetched and nothing expanded: what has a DOCTYPE is not read.
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            IgnoreWhitespace = true,
        };
        try
        {
            var text = Encoding.UTF8.GetString(packet).Trim('\0', '\uFEFF', ' ');
            using var reader = XmlReader.Create(new StringReader(text), settings);
            while (reader.Read() && reader.Depth < MostDepth)
                texts.Take(reader);
        }
        catch (XmlException)
        {
            // What stood before the fault counts.
        }

        hasPlace = texts.HasPlace;
        return PictureRights.Of(texts.Creators, texts.Credit, texts.Copyright);
    }

    /// <summary>A packet with rights and nothing else, the same bytes for the same rights; null when there are none.</summary>
    public static byte[]? PacketOf(PictureRights rights)
    {
        if (rights.IsEmpty)
            return null;
        var text = new StringBuilder(
            "<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?><x:xmpmeta xmlns:x=\"adobe:ns:meta/\">");
        text.Append($"<rdf:RDF xmlns:rdf=\"{Rdf}\"><rdf:Description rdf:about=\"\" xmlns:dc=\"{DublinCore}\"");
        text.Append($" xmlns:photoshop=\"{Photoshop}\">");
        if (rights.Creator.Length > 0)
            text.Append($"<dc:creator><rdf:Seq><rdf:li>{Written(rights.Creator)}</rdf:li></rdf:Seq></dc:creator>");
        if (rights.Copyright.Length > 0)
            text.Append("<dc:rights><rdf:Alt><rdf:li xml:lang=\"x-default\">")
                .Append(Written(rights.Copyright)).Append("</rdf:li></rdf:Alt></dc:rights>");
        if (rights.Agency.Length > 0)
            text.Append($"<photoshop:Credit>{Written(rights.Agency)}</photoshop:Credit>");
        text.Append("</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end=\"r\"?>");
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static string Written(string text) => SecurityElement.Escape(text);

    /// <summary>The texts found so far, while a packet is read from node to node.</summary>
    private sealed class Texts
    {
        private (string Space, string Name, int Depth) _property;

        public List<string> Creators { get; } = [];

        public string Credit { get; private set; } = "";

        public string Copyright { get; private set; } = "";

        public bool HasPlace { get; private set; }

        public void Take(XmlReader reader)
        {
            if (reader.NodeType == XmlNodeType.Element)
            {
                HasPlace |= IsPlace(reader.NamespaceURI, reader.LocalName);
                if (reader.NamespaceURI is DublinCore or Photoshop && !reader.IsEmptyElement)
                    _property = (reader.NamespaceURI, reader.LocalName, reader.Depth);
                while (reader.MoveToNextAttribute())
                {
                    HasPlace |= IsPlace(reader.NamespaceURI, reader.LocalName);
                    Add(reader.NamespaceURI, reader.LocalName, reader.Value);
                }

                reader.MoveToElement();
            }
            else if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA && _property.Name is not null)
                Add(_property.Space, _property.Name, reader.Value);
            else if (reader.NodeType == XmlNodeType.EndElement && reader.Depth <= _property.Depth)
                _property = default;
        }

        private static bool IsPlace(string space, string name) =>
            space == Exif && name.StartsWith("GPSL", StringComparison.Ordinal);

        private void Add(string space, string name, string text)
        {
            if (space == DublinCore && name == "creator")
                Creators.Add(text);
            // Of several languages the first is the default.
            else if (space == DublinCore && name == "rights" && Copyright.Length == 0)
                Copyright = text;
            else if (space == Photoshop && name == "Credit")
                Credit = text;
        }
    }
}
