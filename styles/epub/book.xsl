<?xml version="1.0" encoding="UTF-8"?>
<!--
  The e-book: from the edition's TEI to everything that goes into the EPUB.

  in    the TEI document, and the pages of the PDF as parameters
  out   book:book with the package metadata, the files and faces to take along, the navigation document, and in reading
        order the paths of the other XHTML documents. Java does nothing to it but write it out.

  Java asks for four steps: documents with links by id alone (front.xsl, part.xsl, synopsis.xsl, back.xsl); links given
  their file and page breaks put in (finish.xsl); the characters that the faces need, counted in what stands there then;
  the navigation document made from the same (nav.xsl).
-->
<xsl:stylesheet version="3.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:map="http://www.w3.org/2005/xpath-functions/map"
    xmlns:epub="http://www.idpf.org/2007/ops"
    xmlns:book="urn:duizhao:book"
    xmlns="http://www.w3.org/1999/xhtml"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0"
    exclude-result-prefixes="#all">

  <xsl:import href="duizhao:styles/epub/words.xsl"/>
  <xsl:import href="duizhao:styles/epub/prose.xsl"/>
  <xsl:import href="duizhao:styles/epub/front.xsl"/>
  <xsl:import href="duizhao:styles/epub/part.xsl"/>
  <xsl:import href="duizhao:styles/epub/notes.xsl"/>
  <xsl:import href="duizhao:styles/epub/synopsis.xsl"/>
  <xsl:import href="duizhao:styles/epub/glance.xsl"/>
  <xsl:import href="duizhao:styles/epub/comparison.xsl"/>
  <xsl:import href="duizhao:styles/epub/concordance.xsl"/>
  <xsl:import href="duizhao:styles/epub/glossary.xsl"/>
  <xsl:import href="duizhao:styles/epub/back.xsl"/>
  <xsl:import href="duizhao:styles/epub/finish.xsl"/>
  <xsl:import href="duizhao:styles/epub/nav.xsl"/>
  <xsl:import href="duizhao:styles/epub/package.xsl"/>
  <xsl:import href="duizhao:styles/epub/cover.xsl"/>

  <!-- The book's unique identifier, a URN. -->
  <xsl:param name="identifier" as="xs:string" required="yes"/>
  <!-- The file of the PDF with the pages. -->
  <xsl:param name="printed" as="xs:string" select="''"/>
  <!-- The labels of the PDF's pages in order; none if there is no PDF. -->
  <xsl:param name="page-labels" as="xs:string*" select="()"/>
  <!-- By TEI id, the place in page-labels (from 1) of the page on which it begins. -->
  <xsl:param name="page-of" as="map(xs:string, xs:integer)" select="map {}"/>

  <!-- What the time stamps in the book state. -->
  <xsl:param name="modified" as="xs:string" select="$date || 'T00:00:00Z'"/>

  <!-- What the looks of the book are known by. -->
  <xsl:param name="looks" as="xs:string?" select="()"/>

  <xsl:key name="id" match="*[@xml:id]" use="@xml:id"/>

  <!-- Rows of the collation by their passage. -->
  <xsl:key name="note-on" match="note[@type = 'annotation']" use="substring(@target, 2)"/>
  <xsl:key name="rows" match="linkGrp[@type = 'collation']/*" use="@n"/>

  <!-- How many passages and sections the document has had so far. -->
  <xsl:accumulator name="passages" as="xs:integer" initial-value="0">
    <xsl:accumulator-rule match="div[@type = 'passage']" select="$value + 1"/>
  </xsl:accumulator>
  <xsl:accumulator name="sections" as="xs:integer" initial-value="0">
    <xsl:accumulator-rule match="div[@type = 'section']" select="$value + 1"/>
  </xsl:accumulator>

  <xsl:variable name="tei" select="/TEI"/>
  <xsl:variable name="header" select="$tei/teiHeader"/>
  <xsl:variable name="language" select="string($tei/text/@xml:lang)"/>
  <xsl:variable name="chinese" as="xs:string"
      select="($header//witness/@xml:lang[starts-with(., 'zh')]/string(), 'zh')[1]"/>
  <xsl:variable name="parts" select="$tei/text/body/div[@type = 'part']"/>
  <xsl:variable name="title" select="string(($header//titleStmt/title[@type = 'main'][@xml:lang = $language],
      $header//titleStmt/title[@type = 'main'])[1])"/>

  <!-- The documents are made in pieces, so that several threads can be at it. They are dealt out to and fro: the first of
       three makes the first piece, the sixth, the seventh, since long and short ones come by turns where parts are cut.
       Java puts them in order again. -->
  <xsl:param name="share" as="xs:integer" select="0"/>
  <xsl:param name="shares" as="xs:integer" select="1"/>

  <xsl:function name="book:is-mine" as="xs:boolean">
    <xsl:param name="position" as="xs:integer"/>
    <xsl:variable name="place" select="($position - 1) mod $shares"/>
    <xsl:sequence select="(if (($position - 1) idiv $shares mod 2 = 0) then $place else $shares - 1 - $place) = $share"/>
  </xsl:function>

  <!-- In reading order: what is made, and of what; of a part in several files, which file, and the divisions in it. -->
  <xsl:variable name="pieces" as="map(*)*" select="
      map {'make': 'front'},
      $parts[@subtype = 'parallel'] ! book:files('document', .),
      $parts[book:has-synopsis(.)] ! book:files('synopsis', .),
      map {'make': 'glance'},
      $parts[linkGrp/@type = 'comparison'] ! map {'make': 'comparison', 'of': .},
      $parts[not(@subtype = 'parallel')] ! book:files('document', .),
      $tei/text/back/div ! map {'make': 'document', 'of': .}"/>

  <xsl:function name="book:files" as="map(*)*">
    <xsl:param name="make" as="xs:string"/>
    <xsl:param name="part" as="element()"/>
    <xsl:for-each-group select="$part/div" group-adjacent="book:file-number(.)">
      <xsl:sequence select="map {'make': $make, 'of': $part, 'file': position(), 'divisions': current-group()}"/>
    </xsl:for-each-group>
  </xsl:function>

  <!-- Step one: the documents, their links still by id alone. They need no pages, so Java asks for them before there are
       any, and gives them back for the steps that follow. -->
  <xsl:param name="raw" as="document-node()*" select="()"/>
  <xsl:template name="raw-documents">
    <xsl:for-each select="$pieces[book:is-mine(position())]">
      <xsl:variable name="piece" select="."/>
      <xsl:for-each select="root($tei)">
        <xsl:variable name="document">
          <xsl:choose>
            <xsl:when test="$piece?make = 'front'">
              <xsl:call-template name="cover-page"/>
              <xsl:call-template name="title-page"/>
              <xsl:call-template name="colophon"/>
              <xsl:call-template name="witnesses"/>
              <xsl:apply-templates select="$tei/text/front/div[@type = 'principles']" mode="document"/>
            </xsl:when>
            <xsl:when test="$piece?make = 'glance'"><xsl:call-template name="glance"/></xsl:when>
            <xsl:when test="$piece?make = 'comparison'">
              <xsl:apply-templates select="$piece?of" mode="comparison"/>
            </xsl:when>
            <xsl:when test="$piece?make = 'synopsis'">
              <xsl:apply-templates select="$piece?of" mode="synopsis">
                <xsl:with-param name="file" select="$piece?file"/>
                <xsl:with-param name="divisions" select="$piece?divisions"/>
              </xsl:apply-templates>
            </xsl:when>
            <xsl:otherwise>
              <xsl:apply-templates select="$piece?of" mode="document">
                <xsl:with-param name="file" select="$piece?file"/>
                <xsl:with-param name="divisions" select="$piece?divisions"/>
              </xsl:apply-templates>
            </xsl:otherwise>
          </xsl:choose>
        </xsl:variable>
        <xsl:sequence select="book:closed($document)"/>
      </xsl:for-each>
    </xsl:for-each>
  </xsl:template>

  <!-- The document itself. Taken out of an array, it is a tree of its own, with room for what is in it; a tree that Saxon
       builds while it hands it out keeps the room that it took while it grew, many times that of a long edition. -->
  <xsl:function name="book:closed" as="document-node()">
    <xsl:param name="document" as="document-node()"/>
    <xsl:sequence select="[$document]?1"/>
  </xsl:function>

  <!-- Step two: links with their file, page breaks. -->
  <xsl:template name="finished-documents">
    <xsl:for-each select="$raw[book:is-mine(position())]">
      <xsl:variable name="document"><xsl:apply-templates mode="finish"/></xsl:variable>
      <xsl:sequence select="book:closed($document)"/>
    </xsl:for-each>
  </xsl:template>

  <!-- Step three: which characters each of them needs of the faces. -->
  <xsl:template name="used-characters">
    <xsl:for-each select="$finished[book:is-mine(position())]">
      <xsl:variable name="document" select="book:document"/>
      <book:used
          regular="{book:characters($document//*[@lang or @xml:lang][book:says-chinese(.)] ! book:own-text(.))}"
          bold="{book:characters(book:bold($document)//text()[book:is-chinese(.)])}"/>
    </xsl:for-each>
  </xsl:template>

  <!-- None in a preview, which has no book to keep small. -->
  <xsl:param name="used" as="element(book:used)*" select="()"/>

  <!-- Step four has them all. Pieces are trees of their own, and only their sequence is the reading order: a path over
       several trees would put them into another. -->
  <xsl:param name="finished" as="document-node()*" select="()"/>
  <xsl:variable name="documents" as="element(book:document)*" select="$finished ! book:document"/>

  <!-- Files that lie in the book and are linked from its metadata. -->
  <xsl:variable name="licences" as="element()*">
    <book:linked path="fonts/NotoSerifSC-LICENSE.txt" source="fonts/NotoSerifSC-LICENSE.txt" type="text/plain"/>
  </xsl:variable>

  <xsl:template match="/">
    <book:book xsl:inherit-namespaces="no">
      <xsl:call-template name="package-metadata"/>
      <!-- Java asks for its drawing, the template cover-drawing, beforehand, since painting it takes a while. -->
      <book:image path="images/cover.png" id="cover-image" properties="cover-image" width="1600" height="2560"/>
      <book:file path="css/edition.css" source="styles/epub/edition.css" type="text/css"/>
      <book:file path="css/wide.css" source="styles/epub/wide.css" type="text/css"/>
      <xsl:if test="$documents ! tokenize(@properties) = 'scripted'">
        <book:file path="scripts/views.js" source="styles/epub/views.js" type="application/javascript"/>
      </xsl:if>
      <book:font path="fonts/chinese-regular.ttf" source="fonts/NotoSerifSC-Regular.ttf" type="font/ttf"
          characters="{book:characters($used/@regular)}"/>
      <book:font path="fonts/chinese-bold.ttf" source="fonts/NotoSerifSC-Bold.ttf" type="font/ttf"
          characters="{book:characters($used/@bold)}"/>
      <xsl:sequence select="$licences"/>
      <!-- The contents stand after the colophon. -->
      <xsl:for-each select="$documents[position() le 3]"><book:finished path="{@path}"/></xsl:for-each>
      <xsl:call-template name="navigation"/>
      <xsl:for-each select="$documents[position() gt 3]"><book:finished path="{@path}"/></xsl:for-each>
    </book:book>
  </xsl:template>

  <xsl:function name="book:characters" as="xs:string">
    <xsl:param name="texts" as="xs:string*"/>
    <xsl:sequence select="codepoints-to-string(sort(distinct-values(string-to-codepoints(string-join($texts)))))"/>
  </xsl:function>

  <!-- Text that edition.css sets in the Chinese face: all Chinese, but not pinyin. -->
  <xsl:function name="book:is-chinese" as="xs:boolean">
    <xsl:param name="text" as="text()"/>
    <xsl:sequence select="exists($text/ancestor::*[@lang or @xml:lang][1][book:says-chinese(.)])"/>
  </xsl:function>

  <!-- Whether an element says of itself that its text is such Chinese. -->
  <xsl:function name="book:says-chinese" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:variable name="lang" select="string($element/(@lang, @xml:lang)[1])"/>
    <xsl:sequence select="starts-with($lang, 'zh') and not(starts-with($lang, 'zh-Latn'))"/>
  </xsl:function>

  <!-- An element's text without that of elements which say a language for themselves: what is asked of every text of a
       long book takes long, so it is asked of elements. -->
  <xsl:function name="book:own-text" as="xs:string*">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="if (empty($element//*[@lang or @xml:lang])) then string($element)
        else $element/node() ! (if (self::text()) then string(.)
            else if (self::*[not(@lang or @xml:lang)]) then book:own-text(.) else ())"/>
  </xsl:function>

  <!-- Elements whose text is bold, by edition.css or by what browsers do. -->
  <xsl:function name="book:bold" as="element()*" xpath-default-namespace="http://www.w3.org/1999/xhtml">
    <xsl:param name="document" as="element(book:document)*"/>
    <xsl:sequence select="$document//body//(h1 | h2 | h3 | h4 | h5 | h6 | strong | b | dt | th)"/>
  </xsl:function>

  <!-- A content document. -->
  <xsl:template name="document">
    <!-- The file's name without its ending, which is the manifest's id too. -->
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="title" as="xs:string"/>
    <!-- frontmatter, bodymatter or backmatter -->
    <xsl:param name="division" as="xs:string"/>
    <!-- the entry in the landmarks, if any -->
    <xsl:param name="landmark" as="xs:string" select="''"/>
    <xsl:param name="content" as="node()*"/>
    <!-- Two texts side by side can be read one by one; a synopsis is there to compare. -->
    <xsl:variable name="scripted" select="exists($content//*[@class = 'pair'])"/>
    <book:document xsl:inherit-namespaces="no" path="text/{$name}.xhtml" id="{$name}" title="{$title}"
        division="{$division}" landmark="{$landmark}">
      <xsl:variable name="properties" select="'scripted'[$scripted], 'svg'[exists($content/descendant-or-self::*:svg)]"/>
      <xsl:if test="exists($properties)"><xsl:attribute name="properties" select="$properties"/></xsl:if>
      <html xmlns:epub="http://www.idpf.org/2007/ops" lang="{$language}" xml:lang="{$language}">
        <head>
          <title><xsl:value-of select="$title"/></title>
          <link rel="stylesheet" type="text/css" href="../css/edition.css"/>
          <link rel="stylesheet" type="text/css" href="../css/wide.css"/>
        </head>
        <body epub:type="{$division}">
          <xsl:sequence select="$content"/>
          <!-- Last, and not deferred, which XHTML in browsers does not know. -->
          <xsl:if test="$scripted"><script src="../scripts/views.js"></script></xsl:if>
        </body>
      </html>
    </book:document>
  </xsl:template>

  <!-- lang and xml:lang: reading systems heed the one or the other. -->
  <xsl:function name="book:lang" as="attribute()*">
    <xsl:param name="tag" as="xs:string?"/>
    <xsl:if test="$tag">
      <xsl:attribute name="lang" select="$tag"/>
      <xsl:attribute name="xml:lang" select="$tag"/>
    </xsl:if>
  </xsl:function>

  <xsl:function name="book:by-id" as="element()?">
    <xsl:param name="pointer" as="xs:string?"/>
    <xsl:sequence select="key('id', substring($pointer, 2), root($tei))"/>
  </xsl:function>

  <xsl:function name="book:siglum" as="xs:string">
    <xsl:param name="pointer" as="xs:string?"/>
    <xsl:sequence select="string((book:by-id($pointer)/@n, replace($pointer, '^#wit-', ''))[1])"/>
  </xsl:function>

  <!-- Original, translation, retroversion or commentary. -->
  <xsl:function name="book:kind" as="xs:string">
    <xsl:param name="pointer" as="xs:string?"/>
    <xsl:sequence select="string(book:by-id($pointer)/bibl/@type)"/>
  </xsl:function>

  <!-- A link to the description of a witness, by its siglum. -->
  <xsl:template name="siglum">
    <xsl:param name="pointer" as="xs:string"/>
    <a class="siglum" href="{$pointer}"><xsl:value-of select="book:siglum($pointer)"/></a>
  </xsl:template>

  <!-- A link to a place by its number. -->
  <xsl:template name="place">
    <xsl:param name="pointer" as="xs:string"/>
    <xsl:param name="text" as="xs:string" select="substring($pointer, 2)"/>
    <a class="place" href="{$pointer}"><xsl:value-of select="$text"/></a>
  </xsl:template>

</xsl:stylesheet>
