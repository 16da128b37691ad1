<?xml version="1.0" encoding="UTF-8"?>
<!-- Title page, colophon, contents, witnesses, principles, how to cite. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:fo="http://www.w3.org/1999/XSL/Format"
    xmlns:fox="http://xmlgraphics.apache.org/fop/extensions"
    xmlns:d="https://duizhao.org/functions" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
    exclude-result-prefixes="#all">

  <xsl:template name="front">
    <xsl:call-template name="title-pages"/>
    <xsl:call-template name="pages">
      <xsl:with-param name="id" select="'contents'"/>
      <xsl:with-param name="format" select="'i'"/>
      <xsl:with-param name="right" as="node()*">Contents</xsl:with-param>
      <xsl:with-param name="content"><xsl:call-template name="contents"/></xsl:with-param>
    </xsl:call-template>
    <xsl:call-template name="pages">
      <xsl:with-param name="id" select="'witnesses'"/>
      <xsl:with-param name="format" select="'i'"/>
      <xsl:with-param name="right" as="node()*">The Witnesses</xsl:with-param>
      <xsl:with-param name="content"><xsl:call-template name="witnesses"/></xsl:with-param>
    </xsl:call-template>
    <xsl:for-each select="$edition/text/front/div[@type = 'principles']">
      <xsl:call-template name="pages">
        <xsl:with-param name="id" select="string(@xml:id)"/>
        <xsl:with-param name="format" select="'i'"/>
        <xsl:with-param name="right" as="node()*"><xsl:value-of select="d:title(.)"/></xsl:with-param>
        <xsl:with-param name="content">
          <xsl:call-template name="plain-head">
            <xsl:with-param name="title" select="d:title(.)"/>
          </xsl:call-template>
          <xsl:apply-templates select="*" mode="block"/>
        </xsl:with-param>
      </xsl:call-template>
    </xsl:for-each>
  </xsl:template>

  <xsl:template name="plain-head">
    <xsl:param name="title" as="xs:string"/>
    <fo:block xsl:use-attribute-sets="chapter-head" role="H1"><xsl:value-of select="$title"/></fo:block>
  </xsl:template>

  <!-- The title page and, on its back, the colophon; neither has a head or a number. -->
  <xsl:template name="title-pages">
    <fo:page-sequence master-reference="pages" format="i" initial-page-number="1" xml:lang="en">
      <fo:flow flow-name="body">
        <fo:block id="title-page" text-align="center" hyphenate="false">
          <xsl:if test="$title-zh ne ''">
            <fo:block space-before="30mm" space-before.conditionality="retain" font-family="Song, Latin, Kai"
                font-weight="bold" font-size="{d:display(34)}" line-height="{d:display(44)}">
              <xsl:if test="$title-en eq ''"><xsl:attribute name="role">H1</xsl:attribute></xsl:if>
              <fo:inline fox:abbreviation="lang:{$chinese}"><xsl:value-of select="$title-zh"/></fo:inline>
            </fo:block>
          </xsl:if>
          <xsl:if test="$title-en ne ''">
            <fo:block space-before="{if ($title-zh ne '') then '4mm' else '40mm'}" space-before.conditionality="retain"
                font-size="{d:display(25)}" line-height="{d:display(30)}" role="H1"><xsl:value-of select="$title-en"/></fo:block>
          </xsl:if>
          <fo:block space-before="9mm" line-height="1pt">
            <fo:leader leader-pattern="rule" leader-length="22mm" rule-thickness="0.6pt" color="{$accent}"/>
          </fo:block>
          <xsl:if test="$subtitle-zh ne ''">
            <fo:block space-before="8mm" font-size="{d:pt(12)}" line-height="{d:pt(18)}">
              <xsl:call-template name="mixed"><xsl:with-param name="words" select="$subtitle-zh"/></xsl:call-template>
            </fo:block>
          </xsl:if>
          <fo:block space-before="2mm" font-size="{d:pt(13)}" line-height="{d:pt(17)}" font-style="italic" start-indent="{d:mm(8)}"
              end-indent="8mm"><xsl:value-of select="$subtitle-en"/></fo:block>
          <fo:block space-before="14mm" font-size="{d:pt(11)}" line-height="{d:pt(15)}">
            <xsl:text>A bilingual annotated edition</xsl:text>
            <xsl:if test="$header//witness[d:kind(.) = 'retroversion']">
              <fo:block>The Chinese text is a retroversion</fo:block>
            </xsl:if>
          </fo:block>
          <fo:block space-before="14mm" font-size="{d:pt(12)}" line-height="{d:pt(16)}">
            <xsl:for-each select="$header//titleStmt/editor">
              <fo:block><xsl:call-template name="mixed"><xsl:with-param name="words" select="string(.)"/></xsl:call-template></fo:block>
            </xsl:for-each>
          </fo:block>
          <xsl:if test="$publisher">
            <fo:block space-before="16mm" font-size="{d:pt(11)}">
              <xsl:call-template name="mixed"><xsl:with-param name="words" select="$publisher"/></xsl:call-template>
            </fo:block>
          </xsl:if>
          <fo:block space-before="{if ($publisher) then '0mm' else '16mm'}" font-size="{d:pt(10)}" color="{$quiet}">Version <xsl:value-of select="$version"/></fo:block>
        </fo:block>
        <xsl:call-template name="colophon"/>
      </fo:flow>
    </fo:page-sequence>
  </xsl:template>

  <xsl:template name="colophon">
    <fo:block id="colophon" break-before="page" xsl:use-attribute-sets="small english" text-align="start">
      <fo:block role="H2" font-weight="bold" font-size="{d:pt(11)}" space-after="4mm">Colophon</fo:block>
      <fo:block space-after="3mm">
        <xsl:call-template name="mixed">
          <xsl:with-param name="words" select="string-join(($title-en, $title-zh)[. ne ''], ' ') || '.' || $subtitle-en[. ne ''] ! (' ' || . || '.')"/>
        </xsl:call-template>
        <xsl:text> Edition </xsl:text><xsl:value-of select="$edition/@xml:id"/>
        <xsl:text>, version </xsl:text><xsl:value-of select="$version"/>
        <xsl:text>, </xsl:text><xsl:value-of select="format-date($date, '[D] [MNn] [Y]')"/>
        <xsl:text>.</xsl:text>
      </fo:block>
      <xsl:for-each select="$header//publicationStmt/idno[ends-with(@type, 'sha256')]">
        <fo:block font-size="{d:pt(7.5)}"><xsl:value-of select="(if (@type = 'sha256') then 'Content hash' else 'Reduced from the edition with the hash') || ' (SHA-256): ' || ."/></fo:block>
      </xsl:for-each>
      <xsl:for-each select="$header//respStmt">
        <fo:block start-indent="{d:mm(4)}" text-indent="{d:mm(-4)}">
          <fo:inline font-style="italic"><xsl:value-of select="resp"/></fo:inline>
          <xsl:text>: prepared by </xsl:text><xsl:call-template name="mixed"><xsl:with-param name="words" select="string(name)"/></xsl:call-template>
          <xsl:text>; </xsl:text><xsl:value-of select="note"/><xsl:text>.</xsl:text>
        </fo:block>
      </xsl:for-each>
      <xsl:for-each select="$header//availability/licence">
        <fo:block space-before="3mm">
          <fo:inline font-style="italic">Licence of the editors’ own texts: </fo:inline>
          <xsl:call-template name="mixed"><xsl:with-param name="words" select="string-join(p, '. ')"/></xsl:call-template>
          <xsl:if test="@target">
            <xsl:text> </xsl:text>
            <fo:basic-link external-destination="url('{@target}')" fox:alt-text="Text of the licence">
              <xsl:value-of select="@target"/>
            </fo:basic-link>
          </xsl:if>
        </fo:block>
      </xsl:for-each>
      <fo:block space-before="3mm">
        <xsl:value-of select="$header//availability/p"/>
      </fo:block>
      <xsl:for-each select="$header/revisionDesc/listChange/change">
        <fo:block space-before="{if (position() = 1) then '3mm' else '0mm'}">
          <fo:inline font-style="italic">Version <xsl:value-of select="@n"/></fo:inline>
          <xsl:text>, </xsl:text><xsl:value-of select="format-date(xs:date(@when), '[D] [MNn] [Y]')"/>
          <xsl:text>: </xsl:text><xsl:call-template name="mixed"><xsl:with-param name="words" select="string(.)"/></xsl:call-template>
        </fo:block>
      </xsl:for-each>
      <fo:block space-before="3mm">
        <fo:inline font-style="italic">How to cite. </fo:inline>
        <xsl:call-template name="suggested-citation"/>
      </fo:block>
      <fo:block space-before="3mm">
        <xsl:text>Set in EB Garamond, Noto Serif SC and LXGW WenKai, and made with Duizhao from the TEI file that is attached to the PDF.</xsl:text>
      </fo:block>
    </fo:block>
  </xsl:template>

  <xsl:template name="suggested-citation">
    <xsl:variable name="editors" select="string-join($header//titleStmt/editor, ', ')"/>
    <xsl:call-template name="mixed">
      <xsl:with-param name="words" select="$editors || (if (count($header//titleStmt/editor) gt 1) then ', eds. ' else ', ed. ')"/>
    </xsl:call-template>
    <fo:inline font-style="italic">
      <xsl:value-of select="$title-en"/>
    </fo:inline>
    <xsl:call-template name="mixed">
      <xsl:with-param name="words" select="$title-zh[. ne ''] ! ($title-en[. ne ''] ! ' ' || .) || $subtitle-en[. ne ''] ! (': ' || .) || '. Version ' || $version || '. '
          || $publisher ! (. || ', ') || year-from-date($date) || '.'"/>
    </xsl:call-template>
    <xsl:text> Cite passages by their numbers, which are the same in the PDF, the e-book and the TEI file: </xsl:text>
    <xsl:value-of select="$edition/@xml:id || ' ' || $version || ', ' || ($edition//div[@type = 'passage'])[last()]/@n"/>
    <xsl:text>.</xsl:text>
    <xsl:for-each select="$header//witness[d:kind(.) = 'retroversion'][1]">
      <xsl:text> The Chinese text (</xsl:text><xsl:value-of select="@n"/>
      <xsl:text>) is a retroversion: cite it as “retroversion, </xsl:text>
      <xsl:value-of select="$edition/@xml:id || ' ' || $version || ', ' || ($edition//div[@type = 'passage'])[1]/@n"/>
      <xsl:text>”, never as the words of the original.</xsl:text>
    </xsl:for-each>
  </xsl:template>

  <!-- Contents -->
  <xsl:template name="contents">
    <xsl:call-template name="plain-head"><xsl:with-param name="title" select="'Contents'"/></xsl:call-template>
    <xsl:call-template name="contents-line">
      <xsl:with-param name="id" select="'colophon'"/>
      <xsl:with-param name="words" select="'Colophon; how to cite'"/>
    </xsl:call-template>
    <xsl:call-template name="contents-line">
      <xsl:with-param name="id" select="'witnesses'"/>
      <xsl:with-param name="words" select="'The Witnesses'"/>
    </xsl:call-template>
    <xsl:for-each select="$edition/text/front/div, $edition/text/body/div[@subtype = 'parallel']">
      <xsl:call-template name="contents-line">
        <xsl:with-param name="id" select="string(@xml:id)"/>
        <xsl:with-param name="words" select="d:titles(.)"/>
        <xsl:with-param name="strong" select="@type = 'part'"/>
      </xsl:call-template>
      <xsl:call-template name="contents-headings"/>
    </xsl:for-each>
    <xsl:for-each select="$edition/text/body/div[d:has-synopsis(.)]">
      <xsl:call-template name="contents-line">
        <xsl:with-param name="id" select="'synopsis-' || @xml:id"/>
        <xsl:with-param name="words" select="'Synopsis: ' || d:head-en(.)"/>
      </xsl:call-template>
    </xsl:for-each>
    <xsl:if test="$has-glance">
      <xsl:call-template name="contents-line">
        <xsl:with-param name="id" select="'glance'"/>
        <xsl:with-param name="words" select="'The Witnesses at a Glance'"/>
      </xsl:call-template>
    </xsl:if>
    <xsl:if test="$edition//listApp">
      <xsl:call-template name="contents-line">
        <xsl:with-param name="id" select="'apparatus'"/>
        <xsl:with-param name="words" select="'Apparatus'"/>
      </xsl:call-template>
    </xsl:if>
    <xsl:for-each select="$edition/text/body/div[linkGrp/@type = 'comparison']">
      <xsl:call-template name="contents-line">
        <xsl:with-param name="id" select="'comparison-' || @xml:id"/>
        <xsl:with-param name="words" select="'Comparison: ' || d:head-en(.)"/>
      </xsl:call-template>
    </xsl:for-each>
    <xsl:for-each select="$edition/text/body/div[@subtype ne 'parallel'], $edition/text/back/div">
      <xsl:call-template name="contents-line">
        <xsl:with-param name="id" select="string(@xml:id)"/>
        <xsl:with-param name="words" select="(if (@subtype = 'appendix') then 'Appendix: ' else '') || d:titles(.)"/>
      </xsl:call-template>
      <xsl:call-template name="contents-headings"/>
    </xsl:for-each>
  </xsl:template>

  <!-- The headings of a part's base down to the second level, with those that the lead translation has beside them. -->
  <xsl:template name="contents-headings">
    <xsl:for-each select="self::div[@type = 'part']//div[@type = 'section'][count(ancestor::div[@type = 'section']) lt 2]">
      <xsl:call-template name="contents-line">
        <xsl:with-param name="id" select="d:section-id(.)"/>
        <xsl:with-param name="words" select="string-join((head, d:label-beside(.)) ! d:heading-words(.), ' ')"/>
        <xsl:with-param name="depth" select="count(ancestor::div[@type = 'section']) + 1"/>
      </xsl:call-template>
    </xsl:for-each>
  </xsl:template>

  <xsl:template name="contents-line">
    <xsl:param name="id" as="xs:string"/>
    <xsl:param name="words" as="xs:string"/>
    <xsl:param name="strong" as="xs:boolean" select="false()"/>
    <xsl:param name="depth" as="xs:integer" select="0"/>
    <!-- Words that take two lines leave room for the number. -->
    <fo:block text-align-last="justify" start-indent="{d:mm(5 * $depth)}" end-indent="8mm" last-line-end-indent="-8mm"
        space-before="{if ($strong) then '7pt' else if ($depth gt 0) then '1pt' else '3pt'}"
        font-size="{if ($strong) then '11.5pt' else if ($depth gt 0) then '9pt' else '10pt'}">
      <xsl:if test="$depth gt 0"><xsl:attribute name="line-height">12pt</xsl:attribute></xsl:if>
      <fo:basic-link internal-destination="{$id}" fox:alt-text="{$words}">
        <xsl:call-template name="mixed"><xsl:with-param name="words" select="$words"/></xsl:call-template>
        <xsl:text> </xsl:text>
        <fo:leader leader-pattern="dots" leader-pattern-width="6pt" color="{$quiet}"/>
        <xsl:text> </xsl:text>
        <fo:page-number-citation ref-id="{$id}"/>
      </fo:basic-link>
    </fo:block>
  </xsl:template>

  <!-- The list of witnesses -->
  <xsl:template name="witnesses">
    <xsl:call-template name="plain-head"><xsl:with-param name="title" select="'The Witnesses'"/></xsl:call-template>
    <xsl:for-each select="$header//witness">
      <fo:block id="{@xml:id}" xsl:use-attribute-sets="english" space-before="7pt" start-indent="{d:mm(8)}">
        <fo:block text-indent="{d:mm(-8)}" keep-with-next.within-page="always" text-align="start" font-weight="bold">
          <fo:inline color="{$accent}"><xsl:value-of select="@n"/></fo:inline>
          <xsl:text>   </xsl:text>
          <xsl:call-template name="mixed"><xsl:with-param name="words" select="string(bibl/name)"/></xsl:call-template>
          <fo:inline font-weight="normal" color="{$quiet}">
            <xsl:text>, </xsl:text><xsl:value-of select="d:kind(.)"/>
          </fo:inline>
        </fo:block>
        <fo:block xsl:use-attribute-sets="small" text-align="start">
          <xsl:for-each select="bibl/title">
            <xsl:call-template name="mixed"><xsl:with-param name="words" select="normalize-space(.)"/></xsl:call-template>
            <xsl:text>. </xsl:text>
          </xsl:for-each>
        </fo:block>
        <fo:block xsl:use-attribute-sets="small" text-align="start">
          <xsl:call-template name="mixed">
            <xsl:with-param name="words" select="
                'Author: ' || (bibl/author/normalize-space(), 'not stated')[1]
                || '. Translator: ' || (bibl/editor[@role = 'translator']/normalize-space(), 'not stated')[1]
                || '. Publisher: ' || (bibl/publisher/normalize-space(), 'not stated')[1]
                || '. Date: ' || (bibl/date/normalize-space(), 'not stated')[1]
                || '. Address: ' || (bibl/ref/normalize-space(), 'not stated')[1] || '.'"/>
          </xsl:call-template>
        </fo:block>
        <xsl:if test="note[@type = 'description']">
          <fo:block xsl:use-attribute-sets="small"><xsl:apply-templates select="note[@type = 'description']/node()" mode="inline"/></fo:block>
        </xsl:if>
        <fo:block xsl:use-attribute-sets="small" text-align="start">
          <xsl:text>Rights. </xsl:text>
          <xsl:call-template name="mixed"><xsl:with-param name="words" select="d:rights(.)"/></xsl:call-template>
        </fo:block>
        <xsl:for-each select="note[@type = 'withheld']">
          <fo:block xsl:use-attribute-sets="small" text-align="start" font-weight="bold"><xsl:value-of select="."/></fo:block>
        </xsl:for-each>
        <xsl:for-each select="note[@type = 'stated']">
          <fo:block xsl:use-attribute-sets="small" text-align="start">
            <xsl:text>Stated as </xsl:text><xsl:value-of select="@n"/><xsl:text>: “</xsl:text>
            <xsl:apply-templates select="node()" mode="inline"/><xsl:text>”.</xsl:text>
          </fo:block>
        </xsl:for-each>
        <xsl:for-each select="note[@type = 'received']">
          <fo:block xsl:use-attribute-sets="small" color="{$quiet}" text-align="start">
            <xsl:text>Part </xsl:text><xsl:value-of select="@n"/>
            <xsl:text>. Received as </xsl:text><xsl:value-of select="p[@n = 'file']"/>
            <xsl:text> (</xsl:text><xsl:value-of select="p[@n = 'encoding']"/>
            <xsl:text>, SHA-256 </xsl:text>
            <xsl:value-of select="replace(p[@n = 'sha256'], '(.{8})', '$1&#x200B;')"/>
            <xsl:text>). Characters: </xsl:text>
            <xsl:value-of select="p[matches(., '^[0-9]+$')] ! (replace(@n, '-', ' ') || ' ' || .)" separator=", "/>
            <xsl:text>.</xsl:text>
            <xsl:if test="p[@n = 'reason']">
              <xsl:text> Taken off: </xsl:text>
              <xsl:value-of select="p[@n = 'reason']" separator="; "/>
              <xsl:text>.</xsl:text>
            </xsl:if>
          </fo:block>
        </xsl:for-each>
      </fo:block>
    </xsl:for-each>
  </xsl:template>
</xsl:stylesheet>
